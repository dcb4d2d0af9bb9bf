/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agreement and a limit come into the registry by two people at their pages. */
@ExtendWith(House.Opening.class)
class RegistryJourneyIT {

    private static final String NUMBER = "SK-2026-009";
    private static final String BANK = "安居沙箱银行";

    private final House house;

    RegistryJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("5.1")
    void registersAnAgreementWithItsPaperAndASecondPersonApprovesIt() {
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            Page page = settler.page();
            settler.open("/settlement/agreements");
            page.locator("#register select[name=kind]").selectOption("ENTRUSTED_COLLECTION");
            page.locator("#register [name=bank]").fill(BANK);
            page.locator("#register [name=parties]").fill("安居公积金中心、" + BANK);
            page.locator("#register [name=to]").fill("2099-12-31");
            page.locator("#register [name=number]").fill(NUMBER);
            page.locator("#register [name=grounds]").fill("已核对协议原件");
            page.locator("#register button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            assertThat(page.locator("main")).containsText("登记协议须上传协议文件");
            Album.take(settler, "AGREEMENTS_REFUSED", Look.REFUSED);
            page.locator("#papersOfIt")
                    .setInputFiles(
                            new FilePayload(
                                    "委托收款协议.pdf",
                                    "application/pdf",
                                    "协议".getBytes(StandardCharsets.UTF_8)));
            page.locator("#register button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已提交");
            assertThat(row(page)).containsText("待复核");
            approve(checker, NUMBER);
            Album.takeLooks(
                    settler, "AGREEMENTS_IN_FORCE", "/settlement/agreements?state=IN_FORCE");
            assertThat(row(page)).containsText("有效");
            assertThat(row(page)).containsText("委托收款协议.pdf");
        }
    }

    @Test
    @Clause("8.5.2")
    void changesTheLimitOfTheCentresWallet() {
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            Page page = settler.page();
            settler.open("/settlement/wallets");
            page.locator("#limit select[name=number]").selectOption(new SelectOption().setIndex(1));
            page.locator("#limit [name=payment]").fill("3000000");
            page.locator("#limit [name=day]").fill("2000000");
            page.locator("#limit [name=grounds]").fill("运营机构已调整");
            page.locator("#limit button[type=submit]").click();
            assertThat(page.locator("main")).containsText("日累计限额不能低于单笔限额");
            page.locator("#limit [name=day]").fill("90000000");
            page.locator("#limit button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已提交");
            approve(checker, "调整限额");
            Album.takeLooks(settler, "WALLETS_LIMITED", "/settlement/wallets");
            assertThat(page.locator("tbody").first()).containsText("90,000,000.00");
        }
    }

    @Test
    @Clause("5.2b")
    void saysWhatAReasonCodeOfTheBankMeans() {
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            Page page = settler.page();
            settler.open("/settlement/reasons");
            page.locator("#reason [name=code]").fill("L3004");
            page.locator("#reason [name=meaning]").fill("付款钱包余额不足");
            page.locator("#reason [name=grounds]").fill("银行书面说明");
            page.locator("#reason button[type=submit]").click();
            assertThat(page.locator("main")).containsText("请从清单中选择对应的 ISO 原因码");
            page.locator("#reason select[name=iso]").selectOption("AM04");
            page.locator("#reason button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已提交");
            approve(checker, "L3004");
            Album.takeLooks(settler, "REASONS_READ", "/settlement/reasons?text=L3004");
            assertThat(page.locator("main tbody").first()).containsText("付款钱包余额不足");
            assertThat(page.locator("main tbody").first()).containsText("稍后重新支付");
        }
    }

    private static Locator row(Page page) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(NUMBER));
    }

    private static void approve(Visitor checker, String words) {
        Page page = checker.page();
        Approvals.open(checker, words);
        Album.takeLooks(checker, "REGISTRY_APPROVAL", URI.create(page.url()).getPath());
        Approvals.agree(checker);
    }
}
