/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bank closes a date with a statement that lacks an entry; two people end the difference. */
@ExtendWith(House.Opening.class)
class StatementJourneyIT {

    private static final String DAYS = "/settlement/bank-days";
    private static final String KIND = "中心有银行无";

    private final House house;

    StatementJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("5.2c")
    void twoPeopleEndADifferenceThatTheBankHasExplainedOnPaper() {
        new Bank(house.bankAddress()).closeTodayWith("missing-entry");
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            Page page = settler.page();
            Locator row =
                    page.locator("tbody tr", new Page.LocatorOptions().setHasText(KIND)).first();
            page.waitForCondition(
                    () -> {
                        settler.open(DAYS);
                        return row.count() == 1;
                    });
            row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("认定")).click();
            rule(settler, URI.create(page.url()).getPath());
            decide(checker);
            settler.open(DAYS);
            assertThat(row).hasCount(0);
        }
    }

    private static void rule(Visitor settler, String difference) {
        Page page = settler.page();
        Album.takeLooks(settler, "DIFFERENCE", difference);
        assertThat(page.locator("main")).containsText(KIND);
        settler.field("办理依据").fill("银行已书面说明");
        settler.button("提交复核").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.locator("main")).containsText("差异认定须上传银行的书面说明");
        Album.take(settler, "DIFFERENCE", Look.REFUSED);
        settler.field("材料").setInputFiles(Payouts.paper("银行说明.txt"));
        settler.button("提交复核").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("等待财务复核");
    }

    private static void decide(Visitor checker) {
        Page page = checker.page();
        Approvals.open(checker, "差异");
        assertThat(page.locator("main")).containsText("银行已书面说明");
        assertThat(page.locator("main")).containsText("银行说明.txt");
        Approvals.agree(checker);
    }
}
