/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money leaves the centre by two people, or by a rule whose work a second person looks at. */
@ExtendWith(House.Opening.class)
class PayoutJourneyIT {

    private static final int FORBIDDEN = 403;
    private static final String WALLET = "7000000000000072";

    /** The bank receives an order that pays there, and knows nothing of it ever after. */
    private static final String FORGOTTEN = "9900000000000013";

    private final House house;

    PayoutJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("5.2a")
    void anotherPersonReleasesWhatIsSweptAndPaidAndTwoSayWhatBecameOfAnOrderThatTheBankForgot() {
        Bank bank = new Bank(house.bankAddress());
        bank.open(WALLET, "郑七");
        bank.open(FORGOTTEN, "郑七");
        String account = PaymentLists.filledAccount(house);
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1");
                Visitor releaser = house.signedIn("settlement-2")) {
            String swept = Payouts.sweep(settler, "300.00");
            PaymentLists.approve(checker);
            Payouts.release(releaser, "300.00");
            Payouts.await(settler, swept, "已入账");
            String paid = Payouts.withdraw(settler, account, WALLET, "12.00");
            PaymentLists.approve(checker);
            Payouts.release(releaser, "12.00");
            String forgotten = Payouts.withdraw(settler, account, FORGOTTEN, "13.00");
            PaymentLists.approve(checker);
            Payouts.release(releaser, "13.00");
            String order = unknownOrder(settler);
            propose(settler);
            assertThat(settler.open(Approvals.INBOX).status())
                    .as("whoever says it does not decide it")
                    .isEqualTo(FORBIDDEN);
            decide(checker);
            Payouts.await(settler, order, "已结算");
            assertThat(settler.page().locator("main")).containsText("复核同意");
            Payouts.await(settler, forgotten, "已入账");
            Payouts.await(settler, paid, "已入账");
        }
    }

    /** Finds the order, asks the bank about it, and stays on its page. */
    private static String unknownOrder(Visitor settler) {
        Page page = settler.page();
        Locator found = page.locator("tbody a[id^='o-']");
        page.waitForCondition(
                () -> {
                    settler.open("/settlement/orders?text=0013");
                    return found.count() == 1;
                });
        found.click();
        String order = URI.create(page.url()).getPath();
        Payouts.await(settler, order, "银行已收");
        settler.button("立即查证").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已向银行查证");
        Payouts.await(settler, order, "结果待查");
        return order;
    }

    private static void propose(Visitor settler) {
        Page page = settler.page();
        say(page, "NOT_EXECUTED", "");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("有效期");
        assertThat(page.getByLabel("依据与说明").last()).hasValue("银行书面回单");
        Album.take(settler, "ORDERS_UNKNOWN", Look.REFUSED);
        say(page, "EXECUTED", LocalDate.now(ChinaTime.ZONE).toString());
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("等待财务复核");
        assertThat(settler.link("银行回单.txt")).isVisible();
        assertThat(settler.button("提交认定")).hasCount(0);
    }

    private static void say(Page page, String verdict, String date) {
        page.getByLabel("认定", new Page.GetByLabelOptions().setExact(true)).selectOption(verdict);
        page.getByLabel("银行记账日期").fill(date);
        page.getByLabel("依据与说明").last().fill("银行书面回单");
        page.getByLabel("依据材料").setInputFiles(Payouts.paper("银行回单.txt"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交认定")).click();
    }

    private static void decide(Visitor checker) {
        Page page = checker.page();
        checker.open(Approvals.INBOX);
        page.locator("tbody a", new Page.LocatorOptions().setHasText("结果认定")).click();
        assertThat(page.locator("main")).containsText("银行书面回单");
        assertThat(checker.link("银行回单.txt")).isVisible();
        Album.take(checker, "ORDER_RULING", Look.FILLED);
        Approvals.agree(checker);
    }

    @Test
    @Clause("8.1.2")
    void anotherPersonChecksASampleOfWhatARuleReleased() {
        try (Visitor settler = house.signedIn("settlement-1");
                Visitor checker = house.signedIn("finance-1");
                Visitor other = house.signedIn("settlement-2")) {
            askForARule(settler);
            approveRule(checker);
            String swept = Payouts.sweep(settler, "5.00");
            PaymentLists.approve(checker);
            Payouts.await(settler, swept, "已入账");
            settler.open("/settlement/samples");
            assertThat(settler.page().locator("main")).containsText("日终清零");
            assertThat(settler.button("放行无误")).hasCount(0);
            check(other);
        }
    }

    private static void askForARule(Visitor settler) {
        settler.open("/settlement/rules");
        Locator form = settler.page().locator("#release");
        form.getByLabel("资金路径").selectOption("SWEEP");
        form.getByLabel("规则自动放行").check();
        form.getByLabel("单笔").fill("10.00");
        form.getByLabel("每日").fill("10.00");
        form.getByLabel("办理依据").fill("内控会议纪要");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(settler.page().getByRole(AriaRole.STATUS).first()).containsText("已提交");
    }

    private static void approveRule(Visitor checker) {
        Approvals.open(checker, "放行规则");
        Approvals.agree(checker);
    }

    private static void check(Visitor other) {
        Page page = other.page();
        Album.takeLooks(other, "SAMPLES_DRAWN", "/settlement/samples");
        other.button("放行无误").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("请写明查明的情况与处理");
        other.field("核对情况").fill("已核对审批表");
        other.button("放行无误").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("抽查结论已记录");
        assertThat(page.getByText("没有待抽查的自动放行")).isVisible();
        other.field("显示").selectOption("false");
        other.button("查询").click();
        assertThat(page.locator("main")).containsText("已核对审批表");
        assertThat(page.locator("main")).containsText("settlement-2");
    }
}
