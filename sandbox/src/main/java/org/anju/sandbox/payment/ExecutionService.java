/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.BankRefusal;
import org.anju.sandbox.core.PaymentReceipt;
import org.anju.sandbox.core.Transfer;
import org.anju.sandbox.fault.AssignedOrderFault;
import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.payment.Verdict.Rejected;
import org.anju.sandbox.payment.Verdict.Settled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes the orders that are due, the oldest first and one after the other: of two legs in one
 * message the second finds what the first has brought. Each is decided in one transaction with its
 * booking, the notices of that and, where it was its group's last, the result.
 */
@Service
class ExecutionService {

    private static final String TIME_IS_OVER = "TM01";
    private static final String NO_REASON = "MS03";
    private static final Cny ONE_FEN = Cny.ofFen(1);

    private final InstructionRepository instructions;
    private final OutcomeRepository outcomes;
    private final PayingCheck check;
    private final Bank bank;
    private final ResultMint results;
    private final TransactionOperations transaction;
    private final TransactionTemplate savepoint;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ExecutionService(
            InstructionRepository instructions,
            OutcomeRepository outcomes,
            PayingCheck check,
            Bank bank,
            ResultMint results,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.instructions = instructions;
        this.outcomes = outcomes;
        this.check = check;
        this.bank = bank;
        this.results = results;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Executes everything that is due by the bank's clock; tells how many orders that were. */
    int executeDue() {
        oneAtATime.lock();
        try {
            int executed = 0;
            while (executeNext()) {
                executed++;
            }
            return executed;
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean executeNext() {
        return transaction.execute(
                _ -> {
                    Instant now = clock.instant();
                    Optional<Instruction> next = instructions.lockNext(now);
                    next.ifPresent(order -> decide(order, now));
                    return next.isPresent();
                });
    }

    private void decide(Instruction order, Instant now) {
        Verdict verdict = verdict(order, now);
        outcomes.add(order.id(), verdict, now);
        instructions.set(order.id(), OrderState.DECIDED, null);
        results.mintIfComplete(order, now);
    }

    private Verdict verdict(Instruction order, Instant now) {
        if (order.duplicate() != null) {
            return new Rejected(order.duplicate(), "another order has this name already");
        }
        AssignedOrderFault fault = order.executionFault();
        if (order.suffers(OrderFault.REFUSED) && fault != null) {
            String code = fault.code();
            return new Rejected(code == null ? NO_REASON : code, "refused without fault of yours");
        }
        if (now.isAfter(order.expires()) && !order.suffers(OrderFault.EXECUTED_LATE)) {
            return new Rejected(TIME_IS_OVER, "the order's time was over before it was executed");
        }
        return check.objection(order)
                .<Verdict>map(reject -> reject)
                .orElseGet(() -> execute(order));
    }

    private Verdict execute(Instruction order) {
        try {
            PaymentReceipt receipt = book(order, 1);
            outcomes.addExecution(order.id(), 1, receipt.booking());
            if (order.suffers(OrderFault.EXECUTED_TWICE)) {
                executeAgain(order);
            }
            return new Settled(receipt.booking(), receipt.bookingDate());
        } catch (BankRefusal refusal) {
            return PayingCheck.refused(refusal);
        }
    }

    /** Where the money lasts for it. */
    private void executeAgain(Instruction order) {
        try {
            outcomes.addExecution(order.id(), 2, book(order, 2).booking());
        } catch (BankRefusal _) {
            return; // The account has too little: even this bank cannot pay twice then.
        }
    }

    /** A refusal undoes what this has written and nothing else of the transaction. */
    private PaymentReceipt book(Instruction order, int repetition) {
        Transfer transfer =
                new Transfer(
                        order.debit(),
                        payee(order),
                        amount(order),
                        order.remark(),
                        Transfer.Reference.ordered(
                                order.names().uetr(), order.names().endToEndId(), repetition));
        return savepoint.execute(_ -> bank.book(transfer));
    }

    private static AccountId payee(Instruction order) {
        AssignedOrderFault fault = order.executionFault();
        return fault != null && fault.fault() == OrderFault.OTHER_PAYEE && fault.payee() != null
                ? AccountId.wallet(fault.payee())
                : order.credit();
    }

    private static Cny amount(Instruction order) {
        if (!order.suffers(OrderFault.OTHER_AMOUNT)) {
            return order.amount();
        }
        Cny less = order.amount().minus(ONE_FEN);
        return less.isPositive() ? less : order.amount().plus(ONE_FEN);
    }
}
