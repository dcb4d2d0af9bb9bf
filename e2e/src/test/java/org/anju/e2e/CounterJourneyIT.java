/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teller takes a declaration in by keyboard alone, and somebody else decides about it. */
@ExtendWith(House.Opening.class)
class CounterJourneyIT {

    private static final String MONTH = "2027-03";
    private static final String NEXT_MONTH = "2027-04";

    private final House house;

    CounterJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("6.1.1.1-1")
    void takesADeclarationInByKeyboardAloneForAnotherToApprove() {
        String account = accountOf("clerk-4");
        String caseNo;
        try (Visitor checker = house.signedIn("checker-1")) {
            byCode(checker.page(), "1102");
            assertThat(checker.page().getByText("没有等待您复核的业务")).isVisible();
            Album.take(checker, "CHECKER_INBOX", Look.EMPTY);
        }
        try (Visitor teller = house.signedIn("teller-1")) {
            // The second one goes on waiting: an inbox is seen filled too.
            caseNo = takeIn(teller, account, MONTH);
            takeIn(teller, account, NEXT_MONTH);
        }
        try (Visitor checker = house.signedIn("checker-1")) {
            Page page = checker.page();
            byCode(page, "1102");
            assertThat(page).hasURL(Pattern.compile(".*/counter/approvals"));
            page.locator("tbody a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText(MONTH);
            assertThat(checker.button("通过")).isVisible();
            press(page, "F9");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("复核意见已记录");
            checker.open("/counter/cases/" + caseNo);
            assertThat(page.locator(".status").first()).containsText("待缴款");
        }
    }

    @Test
    void asksForTheListThatIsMissing() {
        try (Visitor teller = house.signedIn("teller-2")) {
            Page page = teller.page();
            teller.open("/counter/declare");
            page.getByLabel("单位账号").fill(accountOf("clerk-4"));
            page.getByLabel("缴存月份").fill(MONTH);
            press(page, "F8");
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("没有选择汇缴清册");
            Album.take(teller, "COUNTER_DECLARE", Look.REFUSED);
        }
    }

    private static String takeIn(Visitor teller, String account, String month) {
        Page page = teller.page();
        Keyboard keys = page.keyboard();
        byCode(page, "1101");
        assertThat(page.getByLabel("单位账号")).isFocused();
        page.waitForLoadState();
        keys.type(account);
        keys.press("Enter");
        assertThat(page.getByLabel("缴存月份")).isFocused();
        keys.type(month);
        keys.press("Enter");
        assertThat(page.getByLabel("清册来源")).isFocused();
        keys.press("ArrowDown");
        assertThat(page.getByLabel("清册来源")).hasValue("ROSTER");
        keys.press("F8");
        assertThat(page.locator(".status").first()).containsText("草稿");
        press(page, "F9");
        assertThat(page.locator(".status").first()).containsText("复核中");
        String address = page.url();
        return address.replaceAll(".*/counter/cases/(\\d+).*", "$1");
    }

    /** Nobody presses a key before the page is whole. */
    private static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private static void byCode(Page page, String code) {
        press(page, "F2");
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private String accountOf(String clerkNumber) {
        try (Visitor clerk = house.signedIn(clerkNumber)) {
            clerk.open("/hall");
            String facts = clerk.page().locator("main").innerText();
            var found = Pattern.compile("\\b(\\d{10})\\b").matcher(facts);
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }
}
