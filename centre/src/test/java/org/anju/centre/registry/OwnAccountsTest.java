/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.registry.RegistryChange.CloseAccount;
import org.anju.centre.registry.RegistryChange.RegisterAccount;
import org.anju.centre.route.Route;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.staff.Decision;
import org.anju.kernel.Clause;
import org.anju.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts of the centre are opened and closed by two people. */
class OwnAccountsTest {

    private final RegistryOnDatabase centre = new RegistryOnDatabase();

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    @Clause("5.1")
    void anAccountOfEachKindIsThereOnceASecondPersonHasApprovedIt() {
        for (BankAccountKind kind : BankAccountKind.values()) {
            String number = "770000000000000" + kind.ordinal();
            RequestedChange asked =
                    centre.propose(new RegisterAccount(kind, number, "测试公积金中心", "BANK-2"));
            assertThat(centre.accounts().find(number)).isEmpty();
            centre.decide(asked, Decision.APPROVE);
            assertThat(centre.accounts().find(number))
                    .map(OwnAccount::kind)
                    .as(kind.name())
                    .contains(kind);
            assertThatThrownBy(
                            () -> centre.propose(new RegisterAccount(kind, number, "别的", "BANK-2")))
                    .isInstanceOf(RegistryRefusal.class)
                    .hasMessageContaining("已登记");
        }
    }

    @Test
    @Clause("5.1")
    void aClosedWalletIsUsedForNothingNew() {
        centre.agree();
        centre.approved(
                new RegisterAccount(BankAccountKind.WALLET, "9900000000000009", "测试公积金中心", "BANK"));
        assertThatThrownBy(() -> centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000))
                .hasMessageContaining("没有指定付款账户");
        centre.approved(new CloseAccount(centre.wallet.number()));
        assertThat(centre.accounts().closedAt(centre.wallet.number())).isPresent();
        assertThat(centre.accounts().receiving().number()).isEqualTo("9900000000000009");
        centre.release(centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000));
        assertThat(centre.bank.orders()).containsExactly("A2W 0009 30000");
    }

    @Test
    void anAccountWithMoneyOrWithBusinessUnderWayIsNotClosed() {
        RequestedChange asked = centre.propose(new CloseAccount(centre.deposit.number()));
        assertThatThrownBy(() -> centre.decide(asked, Decision.APPROVE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("账面仍有 100000.00 元");
        assertThat(centre.registry().change(asked.id()).orElseThrow().isOpen()).isTrue();
        centre.agree();
        centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        assertThatThrownBy(() -> centre.propose(new CloseAccount(centre.wallet.number())))
                .hasMessageContaining("未办结的资金划转");
    }
}
