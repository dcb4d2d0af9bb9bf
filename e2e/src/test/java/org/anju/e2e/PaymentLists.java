/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Instructions with a list of payments, as the settlement desk and a finance checker see them. */
final class PaymentLists {

    private PaymentLists() {}

    /** The account of somebody who has one. */
    static String account(House house) {
        return account(house, "");
    }

    /** The account of somebody whose month is posted: there is money in it. */
    static String filledAccount(House house) {
        return account(house, house.employers().getFirst().name());
    }

    private static String account(House house, String words) {
        try (Visitor teller = house.signedIn("teller-1")) {
            teller.open("/counter/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            String found =
                    teller.page()
                            .locator("main a[href^='/counter/cases/']")
                            .last()
                            .getAttribute("href");
            teller.open(found + "?tab=persons");
            String person =
                    teller.page()
                            .locator("main a[href^='/counter/accounts/']")
                            .last()
                            .getAttribute("href");
            return person.substring(person.lastIndexOf('/') + 1);
        }
    }

    /** Prepares an agreed withdrawal of two payments; answers where the instruction is. */
    static String prepare(Visitor settler, String account) {
        String list =
                "业务编号,户名,钱包编号,金额,个人账号\n"
                        + "YD-1,郑七,7000000000000071,10.00,%1$s\n".formatted(account)
                        + "YD-2,郑七,7000000000000071,20.00,%1$s\n".formatted(account);
        Page page = settler.page();
        settler.open("/settlement/instructions/new");
        page.getByLabel("种类").selectOption("AGREED_WITHDRAWAL");
        page.locator("#amount").fill("30.00");
        page.locator("#remark").fill("约定提取");
        page.locator("#grounds").fill("约定提取协议");
        page.locator("#list").setInputFiles(file("list.csv", "text/csv", list));
        page.locator("#evidence").setInputFiles(file("note.txt", "text/plain", "agreed"));
        page.keyboard().press("F9");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("等待财务复核");
        return URI.create(page.url()).getPath();
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The finance checker says yes. */
    static void approve(Visitor checker) {
        decide(checker, "APPROVE", "");
    }

    /** The finance checker says no. */
    static void turnDown(Visitor checker) {
        decide(checker, "REJECT", "清册有误");
    }

    private static void decide(Visitor checker, String decision, String reason) {
        Page page = checker.page();
        Approvals.open(checker, "结算指令单");
        page.locator("#reason").fill(reason);
        page.locator("button[value=" + decision + "]").click();
        Approvals.noted(page);
    }
}
