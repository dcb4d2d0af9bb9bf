/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.UUID;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.centre.instruction.InstructionKind.Need;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.settlement.Notices;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OrderState;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.PaymentOrders;
import org.anju.centre.suspense.HeldMoneyRefunds;
import org.anju.centre.suspense.HeldMoneyRefunds.Refundable;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;

/**
 * Says whether what is instructed is whole and true, when it is prepared and when it is decided.
 */
@Service
class InstructionCheckService {

    private final PersonalAccounts accounts;
    private final Books books;
    private final HeldMoneyRefunds refunds;
    private final Notices notices;
    private final PaymentOrders orders;

    InstructionCheckService(
            PersonalAccounts accounts,
            Books books,
            HeldMoneyRefunds refunds,
            Notices notices,
            PaymentOrders orders) {
        this.accounts = accounts;
        this.books = books;
        this.refunds = refunds;
        this.notices = notices;
        this.orders = orders;
    }

    /**
     * Passes over an instruction that may stand.
     *
     * @throws InstructionRefusal with the first thing that is missing or wrong
     */
    void require(Order order) {
        InstructionForm.require(order);
        if (order.kind().needs(Need.ACCOUNT)) {
            requireAccount(order.concern().account());
        }
        switch (order.kind()) {
            case HELD_MONEY_REFUND -> requireHeld(order);
            case RETURNED_PAYMENT -> requireReturned(order);
            case TRANSFER_OUT, CLOSING_WITHDRAWAL -> requireWhole(order);
            case DEPOSIT_REFUND,
                    WITHDRAWAL,
                    LOAN_DISBURSEMENT,
                    FLEXIBLE_DEPOSIT,
                    TRANSFER_IN,
                    DIRECT_REPAYMENT,
                    COUNTER_REPAYMENT,
                    REPAYMENT_CLEARING,
                    OFFSET,
                    AGREED_WITHDRAWAL,
                    ENTRUSTED_COLLECTION,
                    BATCH_REPAYMENT,
                    BATCH_REPAYMENT_TO_LOAN_WALLET,
                    SWEEP -> {}
        }
    }

    private void requireAccount(String number) {
        if (!PersonalAccountNo.isValid(number)
                || accounts.find(new PersonalAccountNo(number)).isEmpty()) {
            throw InstructionRefusal.field("account", "没有这个个人账号；请核对 12 位个人账号");
        }
    }

    // Back to the wallet that paid it, and to no other (clause 6.1.1.1).
    private void requireHeld(Order order) {
        Refundable held = refunds.refundable(new SuspenseItemId(reference(order)));
        if (!held.remaining().equals(order.amount())) {
            throw InstructionRefusal.field("amount", "须退回该款项的全部余额 " + held.remaining() + " 元");
        }
        if (!notices.isOtherSide(held.notice(), order.party().orElseThrow().account().number())) {
            throw InstructionRefusal.otherWallet();
        }
    }

    private void requireReturned(Order order) {
        boolean returned =
                orders.find(new OrderId(reference(order)))
                        .filter(paid -> paid.state() == OrderState.RETURNED)
                        .map(PaymentOrder::amount)
                        .filter(order.amount()::equals)
                        .isPresent();
        if (!returned) {
            throw InstructionRefusal.field("reference", "没有以此编号和金额被退回的付款；请从结算指令清单核对");
        }
    }

    private void requireWhole(Order order) {
        Cny balance =
                books.statement(
                                ControlAccount.PERSONAL_FUND,
                                new SubjectNo(order.concern().account()))
                        .balance();
        if (!balance.plus(order.concern().interest()).equals(order.amount())) {
            throw InstructionRefusal.notTheWhole(balance);
        }
    }

    private static UUID reference(Order order) {
        return order.concern().reference().orElseThrow();
    }
}
