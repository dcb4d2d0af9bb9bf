/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.anju.kernel.Clause;
import org.anju.launcher.demo.DemoEmployer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A notice of the bank is lost; its heartbeat gives that away, and the desk sees the gap close. */
@ExtendWith(House.Opening.class)
class GapJourneyIT {

    private static final int EMPLOYER = 0;

    private final House house;

    GapJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("5.2c")
    void showsTheGapThatAHeartbeatGivesAwayAndPostsTheMoneyOnceTheNoticeHasCome() {
        DemoEmployer employer = house.employers().get(EMPLOYER);
        try (Visitor clerk = house.signedIn("clerk-1");
                Visitor desk = house.signedIn("settlement-1");
                Visitor atTheBank = house.atTheBank()) {
            desk.open("/settlement/notices?tab=GAPS");
            assertThat(desk.page().getByText("没有缺号")).isVisible();
            Album.take(desk, "NOTICES_GAPS", Look.EMPTY);

            Payable payable = new Hall(clerk).declareFromRoster();
            loseTheNextNotice(atTheBank);
            new Bank(house.bankAddress()).pay(employer, payable);
            atTheBank.button("发送心跳").click();
            gap(desk, "银行心跳告知").waitFor();
            Album.takeLooks(desk, "NOTICES_GAPS", "/settlement/notices?tab=GAPS");

            atTheBank
                    .page()
                    .locator("#notices tr", new Page.LocatorOptions().setHasText("丢失"))
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("再次投递"))
                    .click();
            assertThat(clerk.page().getByRole(AriaRole.STATUS).first()).containsText("已入账");
            gap(desk, "已结清").waitFor();
        }
    }

    /** The gap as the open page shows it by itself, once it tells this. */
    private static Locator gap(Visitor desk, String told) {
        return desk.page()
                .locator("#gaps tbody tr", new Page.LocatorOptions().setHasText(told))
                .first();
    }

    private static void loseTheNextNotice(Visitor atTheBank) {
        Page console = atTheBank.page();
        atTheBank.open("/");
        console.getByLabel("故障种类").selectOption("lost");
        assertThat(console.locator("#fault-told")).containsText("断号");
        atTheBank.button("设置故障").click();
        assertThat(console.locator("#fault-done")).containsText("丢失");
    }
}
