/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Accounts;
import org.anju.sandbox.core.AgreedLimits;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.BankRefusal;
import org.anju.sandbox.core.BulkBank;
import org.anju.sandbox.core.BulkErrors;
import org.anju.sandbox.core.BulkLine;
import org.anju.sandbox.core.BulkOrder;
import org.anju.sandbox.core.Transfer;
import org.anju.sandbox.fault.AssignedBatchFault;
import org.anju.sandbox.fault.BatchFault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books a batch, its sum at once or line by line, in the transaction that executes it, with what a
 * fault has the bank do wrong.
 */
@Component
class BatchBooking {

    private static final AgreedLimits NOTHING = new AgreedLimits(Cny.ZERO, null);

    private final BulkBank bulk;
    private final BulkErrors errors;
    private final Bank bank;
    private final Accounts accounts;
    private final TransactionTemplate savepoint;

    BatchBooking(
            BulkBank bulk,
            BulkErrors errors,
            Bank bank,
            Accounts accounts,
            PlatformTransactionManager transactions) {
        this.bulk = bulk;
        this.errors = errors;
        this.bank = bank;
        this.accounts = accounts;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Judges its lines and books them.
     *
     * @param once whether their sum is booked at once
     * @return the booking of the sum; empty where each line is booked by itself, or none is
     */
    Optional<UUID> book(ReceivedBatch batch, BulkOrder order, boolean once) {
        beforeBooking(batch);
        bulk.judge(order);
        Optional<UUID> booking = Optional.empty();
        boolean cut = batch.suffers(BatchFault.BATCH_LIMIT_CUT);
        if (cut) {
            bookUntilCut(order);
        } else if (once && !batch.suffers(BatchFault.BATCH_SINGLY_BOOKED)) {
            booking = bulk.bookWhole(order);
        } else {
            bookSingly(order, 0);
        }
        afterBooking(batch, order);
        return booking;
    }

    private void beforeBooking(ReceivedBatch batch) {
        AssignedBatchFault fault = batch.fault();
        if (batch.suffers(BatchFault.BATCH_OTHER_AMOUNT)) {
            errors.otherAmount(batch.id());
        } else if (batch.suffers(BatchFault.BATCH_PARTLY_BOOKED)) {
            errors.refuseHalf(batch.id());
        } else if (batch.suffers(BatchFault.BATCH_EXECUTED_LATE)) {
            errors.forgetTime(batch.id());
        } else if (fault != null && fault.payee() != null) {
            errors.otherSide(batch.id(), fault.payee());
        }
    }

    // What is booked once more, where the money lasts for it.
    private void afterBooking(ReceivedBatch batch, BulkOrder order) {
        try {
            if (batch.suffers(BatchFault.BATCH_SUM_TWICE)) {
                savepoint.executeWithoutResult(_ -> errors.bookSumAgain(order));
            } else if (batch.suffers(BatchFault.BATCH_LINE_TWICE)) {
                BulkLine first = bulk.next(order.bulk(), 0).getFirst();
                savepoint.execute(_ -> bank.book(transfer(order, first, 2)));
            }
        } catch (BankRefusal _) {
            return; // The account has too little: even this bank cannot pay twice then.
        }
    }

    // Half of the first lines, then the bank's own rules refuse the rest.
    private void bookUntilCut(BulkOrder order) {
        List<BulkLine> lines = bulk.next(order.bulk(), 0);
        List<BulkLine> first = lines.subList(0, lines.size() / 2);
        first.stream().filter(line -> line.reason() == null).forEach(line -> bookOne(order, line));
        Map<AccountId, AgreedLimits> agreed = new LinkedHashMap<>();
        lines.stream()
                .map(line -> transfer(order, line, 1).from())
                .forEach(payer -> agreed.computeIfAbsent(payer, accounts::agreed));
        agreed.keySet().forEach(payer -> accounts.agree(payer, NOTHING));
        bookSingly(order, first.isEmpty() ? 0 : first.getLast().number());
        agreed.forEach(accounts::agree);
    }

    private void bookSingly(BulkOrder order, int after) {
        List<BulkLine> next = bulk.next(order.bulk(), after);
        while (!next.isEmpty()) {
            next.stream()
                    .filter(line -> line.reason() == null)
                    .forEach(line -> bookOne(order, line));
            next = bulk.next(order.bulk(), next.getLast().number());
        }
    }

    private void bookOne(BulkOrder order, BulkLine line) {
        try {
            UUID booking = savepoint.execute(_ -> bank.book(transfer(order, line, 1))).booking();
            bulk.booked(order.bulk(), line.number(), booking);
        } catch (BankRefusal refusal) {
            bulk.refused(order.bulk(), line.number(), PayingCheck.refused(refusal).reason());
        }
    }

    // One line as a transfer of its own.
    private static Transfer transfer(BulkOrder order, BulkLine line, int repetition) {
        AccountId other = AccountId.wallet(line.account());
        return new Transfer(
                order.collects() ? other : order.own(),
                order.collects() ? order.own() : other,
                line.amount(),
                line.remark(),
                Transfer.Reference.ordered(line.uetr(), line.endToEnd(), repetition));
    }
}
