/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.anju.kernel.Clause;
import org.anju.launcher.demo.DemoEmployer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An employer pays too little, then the rest; a bookkeeper and a finance checker put it right. */
@ExtendWith(House.Opening.class)
class SuspenseJourneyIT {

    private static final long SHORTFALL_FEN = 100;
    private static final int EMPLOYER = 2;

    private final House house;

    SuspenseJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("6.1.1.1-4")
    void turnsTheEmployersOpenPageToPostedOnceTwoPeopleHaveAssignedTheMoney() {
        DemoEmployer employer = house.employers().get(EMPLOYER);
        Bank bank = new Bank(house.bankAddress());
        try (Visitor clerk = house.signedIn("clerk-3");
                Visitor checker = house.signedIn("finance-1")) {
            checker.open(Approvals.INBOX);
            assertThat(checker.page().getByText("没有等待您复核的业务")).isVisible();
            Album.take(checker, "FINANCE_INBOX", Look.EMPTY);
            Payable payable = new Hall(clerk).declareFromRoster();
            bank.pay(employer, payable, payable.fen() - SHORTFALL_FEN);
            Locator status = clerk.page().getByRole(AriaRole.STATUS).first();
            assertThat(status).containsText("还差 1.00 元");
            assertThat(clerk.page().getByLabel("复制补付金额")).hasAttribute("data-copy", "1.00");
            Album.takeLooks(clerk, "HALL_CASE_SHORT", "/hall/cases/" + payable.caseNo());
            bank.pay(employer, payable, SHORTFALL_FEN);
            assertThat(status).containsText("请勿再付款");
            try (Visitor bookkeeper = house.signedIn("bookkeeper-1")) {
                propose(bookkeeper, payable.caseNo());
            }
            approve(checker, payable.caseNo());
            assertThat(status).containsText("已入账");
        }
    }

    private static void propose(Visitor bookkeeper, String caseNo) {
        Page page = bookkeeper.page();
        Locator items = page.locator("tbody a[id^='i-']");
        bookkeeper.open("/finance/suspense?text=" + caseNo);
        // Both payments have been told and booked once both stand in the list.
        page.waitForCondition(
                () -> {
                    page.reload();
                    return items.count() == 2;
                });
        items.last().click();
        Album.takeLooks(bookkeeper, "SUSPENSE_ITEM_OPEN", pathOf(page));
        assertThat(page.locator("main")).containsText("金额不足");
        page.getByLabel(Pattern.compile(caseNo)).check();
        assertThat(page.locator("#assign-against")).containsText("1.00 不足");
        page.locator("details summary", new Page.LocatorOptions().setHasText("加选其他款项")).click();
        page.locator("input[name=more][data-fen='" + SHORTFALL_FEN + "']").first().check();
        assertThat(page.locator("#assign-against")).containsText("0.00 相符");
        page.getByLabel("核实依据").fill("已与单位电话核实，分两次缴款");
        page.keyboard().press("F9");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已提出，等待财务复核");
    }

    private static void approve(Visitor checker, String caseNo) {
        Page page = checker.page();
        checker.open(Approvals.INBOX);
        page.locator("tbody a", new Page.LocatorOptions().setHasText(caseNo)).click();
        Album.takeLooks(checker, "FINANCE_APPROVAL", pathOf(page));
        assertThat(page.locator("main")).containsText("已与单位电话核实，分两次缴款");
        Approvals.agree(checker);
    }

    private static String pathOf(Page page) {
        return URI.create(page.url()).getPath();
    }
}
