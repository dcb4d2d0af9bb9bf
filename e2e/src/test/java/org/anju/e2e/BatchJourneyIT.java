/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list is prepared and turned down, stands on the next one, and both are found as batches. */
@ExtendWith(House.Opening.class)
class BatchJourneyIT {

    private final House house;

    BatchJourneyIT(House house) {
        this.house = house;
    }

    @Test
    void findsABatchItsLinesAndWhatRepeatsThem() {
        String list =
                "业务编号,户名,钱包编号,金额,个人账号\n"
                        + "YD-1,郑七,7000000000000071,10.00,%1$s\n".formatted(account())
                        + "YD-2,郑七,7000000000000071,20.00,%1$s\n".formatted(account());
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            prepare(settler, list);
            turnDown(checker);
            String instruction = prepare(settler, list);
            Page page = settler.page();
            page.locator("#batch a").click();
            assertThat(page.locator("#course")).containsText("0 / 2 笔有结果");
            assertThat(page.locator("main")).containsText("重办自第 2 笔");
            Album.takeLooks(settler, "BATCH", URI.create(page.url()).getPath());
            page.locator("tbody a", new Page.LocatorOptions().setHasText("重办自第 1 笔")).click();
            assertThat(page.locator("#course")).containsText("2 / 2 笔有结果");
            page.locator("#outcome").selectOption("SETTLED");
            page.locator("form.query button").click();
            assertThat(page.locator("main")).containsText("没有这种结果的明细");
            settler.open("/settlement/batches");
            page.locator("#state").selectOption("OPEN");
            page.locator("form.query button").click();
            assertThat(page.locator("#sums")).containsText("共 1 批");
            settler.open(instruction);
            assertThat(page.locator("main")).containsText("等待财务复核");
        }
        try (Visitor checker = house.signedIn("finance-1")) {
            turnDown(checker);
        }
    }

    /** The account of somebody who has one. */
    private String account() {
        try (Visitor teller = house.signedIn("teller-1")) {
            teller.open("/counter/search");
            String found =
                    teller.page()
                            .locator("main a[href^='/counter/cases/']")
                            .last()
                            .getAttribute("href");
            teller.open(found + "?tab=persons");
            String person =
                    teller.page()
                            .locator("main a[href^='/counter/accounts/']")
                            .last()
                            .getAttribute("href");
            return person.substring(person.lastIndexOf('/') + 1);
        }
    }

    private static String prepare(Visitor settler, String list) {
        Page page = settler.page();
        settler.open("/settlement/instructions/new");
        page.getByLabel("种类").selectOption("AGREED_WITHDRAWAL");
        page.locator("#amount").fill("30.00");
        page.locator("#remark").fill("约定提取");
        page.locator("#grounds").fill("约定提取协议");
        page.locator("#list").setInputFiles(file("list.csv", "text/csv", list));
        page.locator("#evidence").setInputFiles(file("note.txt", "text/plain", "agreed"));
        page.keyboard().press("F9");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("等待财务复核");
        return URI.create(page.url()).getPath();
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void turnDown(Visitor checker) {
        Page page = checker.page();
        checker.open("/finance/approvals");
        page.locator("tbody a", new Page.LocatorOptions().setHasText("结算指令单")).first().click();
        page.locator("#reason").fill("清册有误");
        page.locator("button[value=REJECT]").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("复核意见已记录");
    }
}
