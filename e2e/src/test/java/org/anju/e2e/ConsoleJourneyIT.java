/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sandbox bank's console, in every look it has. */
@ExtendWith(House.Opening.class)
class ConsoleJourneyIT {

    private static final String CONSOLE = "SANDBOX_CONSOLE";

    private final House house;

    ConsoleJourneyIT(House house) {
        this.house = house;
    }

    @Test
    void showsWalletsNoticesAndTrafficInEveryLook() {
        try (Visitor atTheBank = house.atTheBank()) {
            atTheBank.open("/");
            Page console = atTheBank.page();
            assertThat(console.locator("#wallets tr").first()).isVisible();
            assertThat(console.locator("#notices tr").first()).isVisible();
            Album.take(atTheBank, CONSOLE, Look.FILLED);
            atTheBank.narrow(true);
            Album.take(atTheBank, CONSOLE, Look.NARROW);
            atTheBank.narrow(false);
            console.locator("#theme").click();
            Album.take(atTheBank, CONSOLE, Look.DARK);
            console.locator("#theme").click();
            console.locator("#language").click();
            Album.take(atTheBank, CONSOLE, Look.ENGLISH);
        }
    }

    @Test
    void refusesAPaymentOfMoreDecimalsThanMoneyHas() {
        try (Visitor atTheBank = house.atTheBank()) {
            atTheBank.open("/");
            Page console = atTheBank.page();
            console.getByLabel("付款钱包").selectOption(house.employers().getFirst().wallet());
            console.getByLabel("收款钱包编号").fill("9901000000000001");
            console.getByLabel("金额（元）").fill("1.005");
            console.locator("#pay-button").click();
            assertThat(console.locator("#unpaid")).not().isEmpty();
            Album.take(atTheBank, CONSOLE, Look.REFUSED);
        }
    }
}
