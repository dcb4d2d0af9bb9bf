/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.anju.kernel.Clause;
import org.anju.launcher.demo.DemoEmployer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody prepares an instruction, a finance checker approves it, and its money comes. */
@ExtendWith(House.Opening.class)
class InstructionJourneyIT {

    private static final int EMPLOYER = 3;
    private static final long FEN = 12_345;

    private final House house;

    InstructionJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("5.2a")
    void takesMoneyInThatTwoPeopleExpected() {
        DemoEmployer payer = house.employers().get(EMPLOYER);
        String account = PaymentLists.account(house);
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1")) {
            String instruction = prepare(settler, payer, account);
            approve(checker);
            settler.open(instruction);
            assertThat(settler.page().locator("main")).containsText("已批准，办理中");
            Album.takeLooks(settler, "INSTRUCTION", instruction);
            pay(settler, payer);
            Page page = settler.page();
            page.waitForCondition(
                    () -> {
                        page.navigate(instruction);
                        return page.locator("h1").innerText().contains("已入账");
                    });
            assertThat(page.locator("main")).containsText("资金到位并入账");
            settler.open("/settlement/walks");
            assertThat(page.getByText("没有等待放行或处理的划转")).isVisible();
        }
    }

    private static String prepare(Visitor settler, DemoEmployer payer, String account) {
        Page page = settler.page();
        settler.open("/settlement/instructions");
        settler.link("编制结算指令单").click();
        page.getByLabel("种类").selectOption("TRANSFER_IN");
        page.locator("#amount").fill("123.45");
        page.locator("#account").fill(account);
        page.locator("#name").fill(payer.name());
        page.locator("#wallet").fill(payer.wallet());
        page.locator("#remark").fill("异地转入");
        page.locator("#grounds").fill("转移接续信息表已核对");
        page.keyboard().press("F9");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请附上依据材料");
        Album.take(settler, "INSTRUCTION_NEW", Look.REFUSED);
        page.locator("#evidence")
                .setInputFiles(
                        new FilePayload(
                                "table.txt",
                                "text/plain",
                                "information table".getBytes(StandardCharsets.UTF_8)));
        page.keyboard().press("F9");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("等待财务复核");
        return URI.create(page.url()).getPath();
    }

    private static void approve(Visitor checker) {
        Page page = checker.page();
        Approvals.open(checker, "结算指令单");
        assertThat(page.locator("main")).containsText("转移接续信息表已核对");
        assertThat(page.locator("main")).containsText("table.txt");
        Approvals.agree(checker);
    }

    private void pay(Visitor settler, DemoEmployer payer) {
        settler.open("/settlement/notices");
        String own = settler.page().locator("#account option").last().getAttribute("value");
        new Bank(house.bankAddress()).pay(payer.wallet(), own, FEN, "异地转入");
    }
}
