/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Single instructions that move the centre's money, as three people take them to their end. */
final class Payouts {

    private static final String WALKS = "/settlement/walks";

    private Payouts() {}

    /** Has money of the wallet go to the deposit account; answers where the instruction is. */
    static String sweep(Visitor settler, String yuan) {
        Page page = settler.page();
        begin(settler, "SWEEP", yuan);
        return submit(page, "日终清零");
    }

    /** Has a person's money be paid to a wallet; answers where the instruction is. */
    static String withdraw(Visitor settler, String account, String wallet, String yuan) {
        Page page = settler.page();
        begin(settler, "WITHDRAWAL", yuan);
        page.getByLabel("个人账号").fill(account);
        page.getByLabel("对方户名").fill("郑七");
        page.getByLabel("对方钱包编号").fill(wallet);
        return submit(page, "单笔提取");
    }

    private static void begin(Visitor settler, String kind, String yuan) {
        settler.open("/settlement/instructions/new");
        settler.field("种类").selectOption(kind);
        settler.field("金额（元）").fill(yuan);
    }

    private static String submit(Page page, String remark) {
        page.getByLabel("附言").fill(remark);
        page.getByLabel("依据与说明").fill(remark + "审批表");
        page.getByLabel("依据材料").setInputFiles(paper("审批表.txt"));
        page.keyboard().press("F9");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("等待财务复核");
        return URI.create(page.url()).getPath();
    }

    /** A file that shows something. */
    static FilePayload paper(String name) {
        return new FilePayload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    }

    /** Says yes to the only walk of such an amount that waits for a release. */
    static void release(Visitor releaser, String yuan) {
        Locator waiting =
                releaser.page().locator("main .card", new Page.LocatorOptions().setHasText(yuan));
        await(releaser, WALKS, waiting, "等待放行");
        waiting.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("放行").setExact(true))
                .click();
        assertThat(releaser.page().getByRole(AriaRole.STATUS).first()).containsText("已放行");
    }

    /** Waits until the heading of a page says this. */
    static void await(Visitor reader, String path, String words) {
        await(reader, path, reader.page().locator("h1"), words);
    }

    private static void await(Visitor reader, String path, Locator place, String words) {
        Page page = reader.page();
        page.waitForCondition(
                () -> {
                    page.navigate(path);
                    return place.count() > 0 && place.first().innerText().contains(words);
                });
    }
}
