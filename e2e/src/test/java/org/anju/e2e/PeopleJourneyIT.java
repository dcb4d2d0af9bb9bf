/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is taken on, holds a post, and is refused one that goes not with it. */
@ExtendWith(House.Opening.class)
class PeopleJourneyIT {

    private final House house;

    PeopleJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("8.1.1")
    @Clause("8.1.2")
    void takesSomebodyOnWhoSignsInAndMayNotHoldTwoPostsThatExcludeEachOther() {
        try (Visitor administrator = house.signedIn("security-1");
                Visitor newcomer = house.stranger()) {
            Page page = administrator.page();
            administrator.open("/administration/people");
            page.getByLabel("编号").fill("teller-9");
            page.getByLabel("姓名").fill("试用柜员");
            page.getByLabel("受理").check();
            administrator.button("新增人员").click();
            String password = page.locator("#password").innerText();

            newcomer.signIn("teller-9", password);
            assertThat(newcomer.page().getByText("汇缴受理").first()).isVisible();

            administrator.open("/administration/people/teller-9");
            page.getByLabel("岗位", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("SETTLEMENT");
            administrator.button("任命岗位").click();
            assertThat(page.locator("#problem")).isVisible();
            Album.take(administrator, "PEOPLE", Look.REFUSED);
        }
    }
}
