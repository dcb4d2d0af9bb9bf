/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a notice over its signature to the entry and the walk of the money. */
@ExtendWith(House.Opening.class)
class DeskJourneyIT {

    private final House house;

    DeskJourneyIT(House house) {
        this.house = house;
    }

    @Test
    void followsTheMoneyOfANoticeToTheAccountsOfItsPersons() {
        try (Visitor auditor = house.signedIn("auditor-1")) {
            Page page = auditor.page();
            auditor.open("/settlement/notices");
            page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("已入账"))
                    .last()
                    .locator("a[href^='/settlement/notices/']")
                    .click();
            assertThat(page.locator("section[aria-labelledby=check] [role=status]")).isVisible();
            String amount = page.locator("dd.big .money").innerText();
            auditor.link("资金流向").click();
            assertThat(page.locator("canvas")).isVisible();
            Locator table = page.getByRole(AriaRole.TABLE).first();
            assertThat(table.locator("tbody tr").count()).isGreaterThanOrEqualTo(2);
            assertThat(table).containsText(amount);
            Album.publish(page, "demo.png");
        }
    }

    @Test
    void balancesTheBooksOfTheDemo() {
        try (Visitor bookkeeper = house.signedIn("bookkeeper-1")) {
            Page page = bookkeeper.page();
            bookkeeper.open("/finance/trial-balance");
            Locator totals = page.locator("tfoot .money");
            assertThat(totals.nth(0).innerText()).isEqualTo(totals.nth(1).innerText());
            assertThat(page.getByText("借方合计等于贷方合计")).isVisible();
        }
    }
}
