/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.anju.kernel.Clause;
import org.anju.launcher.demo.DemoEmployer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A declaration is taken back, by its employer or at the counter; the month is free again. */
@ExtendWith(House.Opening.class)
class CancellationJourneyIT {

    private static final int EMPLOYER = 0;
    private static final String REASON = "单位来函，本月停缴";

    private final House house;

    CancellationJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("6.1.1.1-1")
    void freesTheMonthInTheHallAndAtTheCounterAndHoldsWhatIsPaidAllTheSame() {
        DemoEmployer employer = house.employers().get(EMPLOYER);
        try (Visitor clerk = house.signedIn("clerk-1");
                Visitor teller = house.signedIn("teller-1")) {
            Payable first = new Hall(clerk).declareFromRoster();
            cancelInTheHall(clerk);
            Album.takeLooks(clerk, "HALL_CASE_CANCELLED", "/hall/cases/" + first.caseNo());

            new Bank(house.bankAddress()).pay(employer, first);
            clerk.page()
                    .waitForCondition(
                            () -> {
                                clerk.page().reload();
                                return clerk.page().getByText("到账时申报已撤销").first().isVisible();
                            });

            Payable second = new Hall(clerk).declareFromRoster();
            assertThat(second.caseNo()).isNotEqualTo(first.caseNo());
            assertThat(second.remark()).as("the month is declared anew").isEqualTo(first.remark());
            cancelAtTheCounter(teller, second.caseNo());
            assertThat(status(clerk)).containsText("已撤销");
            assertThat(status(clerk)).containsText(REASON);
        }
    }

    private static void cancelInTheHall(Visitor clerk) {
        Page page = clerk.page();
        page.getByText("撤销本次申报").click();
        assertThat(page.getByText("撤销后不能恢复")).isVisible();
        clerk.button("确认撤销").click();
        assertThat(status(clerk)).containsText("已撤销");
        assertThat(page.getByText("请用本单位的对公钱包付款")).hasCount(0);
    }

    private static void cancelAtTheCounter(Visitor teller, String caseNo) {
        teller.open("/counter/cases/" + caseNo);
        teller.link("撤销申报").click();
        teller.button("确认撤销").click();
        assertThat(teller.page().getByRole(AriaRole.ALERT).first()).isVisible();
        teller.page().getByLabel("撤销原因").fill(REASON);
        teller.button("确认撤销").click();
        assertThat(teller.page().locator(".title-row .status")).containsText("已撤销");
        assertThat(teller.page().locator("main")).containsText(REASON);
    }

    private static Locator status(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.STATUS).first();
    }
}
