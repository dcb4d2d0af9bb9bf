/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one of the settlement desk prepared another one does not release. */
@ExtendWith(House.Opening.class)
class ReleaseJourneyIT {

    private final House house;

    ReleaseJourneyIT(House house) {
        this.house = house;
    }

    @Test
    void whoPreparedItMayNotReleaseItAndAnotherPersonDeclines() {
        String account = PaymentLists.filledAccount(house);
        try (Visitor maker = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1");
                Visitor other = house.signedIn("settlement-2")) {
            String instruction = PaymentLists.prepare(maker, account);
            PaymentLists.approve(checker);
            Page page = maker.page();
            page.waitForCondition(
                    () -> {
                        page.navigate("/settlement/walks");
                        return page.locator("main h3").count() > 0;
                    });
            assertThat(page.locator("main h3")).containsText("等待放行");
            maker.button("放行").first().click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("须由另一人放行");
            Album.take(maker, "RELEASES_REFUSED", Look.REFUSED);
            Album.takeLooks(other, "RELEASES_WAITING", "/settlement/walks");
            other.button("不予放行").first().click();
            assertThat(other.page().getByRole(AriaRole.STATUS).first()).containsText("已不予放行");
            assertThat(other.page().getByText("没有等待放行或处理的划转")).isVisible();
            maker.open(instruction);
            assertThat(page.locator("h1")).not().containsText("办理中");
        }
    }
}
