/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.anju.kernel.Clause;
import org.anju.launcher.demo.DemoEmployer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The settlement desk asks the bank, and two people change what a route releases by itself. */
@ExtendWith(House.Opening.class)
class BankQuestionsJourneyIT {

    private static final int EMPLOYER = 2;
    private static final String CODE = "91110000DEMO000017";

    private final House house;

    BankQuestionsJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("6.2.1.3b")
    void asksWhoseAWalletIsAndWhatIsInAnAccount() {
        DemoEmployer holder = house.employers().get(EMPLOYER);
        new Bank(house.bankAddress()).knows(holder.wallet(), CODE);
        try (Visitor settler = house.signedIn("settlement-1")) {
            Page page = settler.page();
            settler.open("/settlement/enquiries");
            page.locator("#ask select[name=kind]").selectOption("ORGANISATION");
            page.locator("#ask [name=name]").fill(holder.name());
            page.locator("#ask [name=identity]").fill(CODE);
            page.locator("#ask button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("查找钱包须填写手机号");
            Album.take(settler, "ENQUIRIES_REFUSED", Look.REFUSED);
            page.locator("#ask [name=wallet]").fill(holder.wallet());
            page.locator("#ask button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已向银行提问");
            await(page, () -> page.locator("#enquiries tbody tr").first(), "属实");
            page.locator("form[action*='/balances/'] button").first().click();
            await(page, () -> page.locator("tbody tr").first(), "相符");
            Album.takeLooks(settler, "ENQUIRIES_ANSWERED", "/settlement/enquiries");
        }
    }

    private interface Row {
        Locator now();
    }

    private static void await(Page page, Row row, String words) {
        page.waitForCondition(
                () -> {
                    page.navigate(page.url());
                    return row.now().innerText().contains(words);
                });
    }

    @Test
    @Clause("8.1.2")
    void twoPeopleSetWhatARouteReleasesByItself() {
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            Page page = settler.page();
            settler.open("/settlement/rules");
            page.locator("#release select[name=route]").selectOption("TRANSFER_OUT");
            page.locator("#release [name=auto]").check();
            page.locator("#release [name=perWalk]").fill("1000");
            page.locator("#release [name=perDay]").fill("500");
            page.locator("#release [name=grounds]").fill("内控会议纪要");
            page.locator("#release button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            assertThat(page.locator("main")).containsText("每日不低于单笔");
            page.locator("#release [name=perDay]").fill("5000");
            page.locator("#release button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已提交");
            Approvals.open(checker, "放行规则");
            assertThat(checker.page().locator("main")).containsText("须在放行前核验属实");
            Approvals.agree(checker);
            Album.takeLooks(settler, "RULES_SET", "/settlement/rules");
            assertThat(page.locator("tbody").first()).containsText("异地转出");
            assertThat(page.locator("tbody").first())
                    .containsText(Pattern.compile("规则自动放行[\\s\\S]*1,000\\.00"));
        }
    }
}
