/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What the finance checker is asked, and answers. */
final class Approvals {

    static final String INBOX = "/finance/approvals";

    private Approvals() {}

    /** Opens the first request that waits and says this. */
    static void open(Visitor checker, String words) {
        checker.open(INBOX);
        checker.page()
                .locator("tbody a", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    /** Says yes, by the keyboard, to the request that is open. */
    static void agree(Visitor checker) {
        Page page = checker.page();
        page.waitForLoadState();
        page.keyboard().press("F9");
        noted(page);
    }

    /** The answer was taken. */
    static void noted(Page page) {
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("复核意见已记录");
    }
}
