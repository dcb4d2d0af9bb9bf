/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes random batches of as many lines as wanted. The lines come one by one, twice alike: once to
 * count and sum them up, as whoever writes a batch must, and once to be written or compared.
 */
final class RandomBatches {

    private final long seed;
    private final int lines;

    RandomBatches(long seed, int lines) {
        this.seed = seed;
        this.lines = lines;
    }

    Iterator<CreditTransfer> transfers() {
        RandomOrders orders = orders();
        return lines(() -> orders.transfer(AccountScheme.ECNY_WALLET));
    }

    Iterator<DirectDebit> debits() {
        return lines(orders()::debit);
    }

    Iterator<TransactionStatus> statuses() {
        // Only a few statuses: a result has no more than a bank knows.
        RandomValues values = new RandomValues(new Random(seed));
        RandomOrders orders = new RandomOrders(values);
        List<WireStatus> known =
                List.of(WireStatus.SETTLED, WireStatus.REJECTED, WireStatus.PENDING);
        return lines(
                () -> {
                    TransactionStatus line = orders.status();
                    return new TransactionStatus(
                            line.originalInstructionId(),
                            line.originalEndToEndId(),
                            line.originalUetr(),
                            values.pick(known),
                            line.reasonCode(),
                            line.text(),
                            line.acceptedAt(),
                            line.accountServicerReference(),
                            line.bookingDate(),
                            line.payment());
                });
    }

    BusinessHeader header(String definition) {
        RandomValues values = new RandomValues(new Random(seed));
        return new BusinessHeader(
                values.node(),
                values.node(),
                values.messageId(),
                definition,
                values.time(),
                values.date(),
                values.coin());
    }

    OrderBatch payments(BusinessHeader header) {
        RandomValues values = new RandomValues(new Random(seed));
        BatchTotals totals = BatchTotals.NONE;
        for (Iterator<CreditTransfer> all = transfers(); all.hasNext(); ) {
            totals = totals.plus(all.next().amount());
        }
        return new OrderBatch(
                header.messageId(),
                values.time(),
                header.from(),
                values.reference(),
                values.coin(),
                values.date(),
                values.party(AccountScheme.ECNY_WALLET),
                values.agent(),
                totals);
    }

    OrderBatch collections(BusinessHeader header) {
        RandomValues values = new RandomValues(new Random(seed));
        BatchTotals totals = BatchTotals.NONE;
        for (Iterator<DirectDebit> all = debits(); all.hasNext(); ) {
            totals = totals.plus(all.next().amount());
        }
        return new OrderBatch(
                header.messageId(),
                values.time(),
                header.from(),
                values.reference(),
                values.coin(),
                values.date(),
                values.party(),
                values.agent(),
                totals);
    }

    ResultBatch results(BusinessHeader header) {
        RandomValues values = new RandomValues(new Random(seed));
        SortedMap<String, Integer> counts = new TreeMap<>();
        statuses().forEachRemaining(line -> counts.merge(line.status().code(), 1, Integer::sum));
        return new ResultBatch(
                header.messageId(),
                values.time(),
                values.messageId(),
                PaymentInitiation.DEFINITION,
                values.reference(),
                values.coin() ? Optional.of(orders().groupStatus()) : Optional.empty(),
                counts);
    }

    private RandomOrders orders() {
        return new RandomOrders(new RandomValues(new Random(seed)));
    }

    private <L> Iterator<L> lines(Supplier<L> next) {
        return Stream.generate(next).limit(lines).iterator();
    }
}
