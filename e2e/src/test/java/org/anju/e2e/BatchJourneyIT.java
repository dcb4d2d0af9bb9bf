/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
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
        String account = PaymentLists.account(house);
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            PaymentLists.prepare(settler, account);
            PaymentLists.turnDown(checker);
            String instruction = PaymentLists.prepare(settler, account);
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
            PaymentLists.turnDown(checker);
        }
    }
}
