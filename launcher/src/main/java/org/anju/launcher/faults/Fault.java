/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anju.launcher.scenario.BatchFaultKind;
import org.anju.launcher.scenario.FaultKind;
import org.anju.launcher.scenario.OrderFaultKind;
import org.jspecify.annotations.Nullable;

/** One error of the bank that befalls one case. */
sealed interface Fault {

    /** Its name in plans and documents. */
    String word();

    /** The bank does everything right. */
    record None() implements Fault {
        @Override
        public String word() {
            return "none";
        }
    }

    /**
     * The bank errs on an order.
     *
     * @param by by how much something is late; null unless the fault takes it
     * @param code what is told; null for the bank's own
     */
    record OfOrder(OrderFaultKind kind, @Nullable Duration by, @Nullable String code)
            implements Fault {

        OfOrder(OrderFaultKind kind, @Nullable Duration by) {
            this(kind, by, null);
        }

        @Override
        public String word() {
            return kind.word()
                    + (by == null ? "" : "-by-" + by.toMinutes() + "-min")
                    + (code == null ? "" : "-as-" + code.toLowerCase(Locale.ROOT));
        }
    }

    /** The bank errs on a notice of the paying account. */
    record OfNotice(FaultKind kind) implements Fault {
        @Override
        public String word() {
            return "notice-" + kind.word();
        }
    }

    /**
     * The bank errs on a batch.
     *
     * @param by by how much something is late; null unless the fault takes it
     */
    record OfBatch(BatchFaultKind kind, @Nullable Duration by) implements Fault {
        @Override
        public String word() {
            return kind.wireName() + (by == null ? "" : "-by-" + by.toMinutes() + "-min");
        }
    }

    /** What befalls the payee's wallet. */
    record OfFunds(Kind kind) implements Fault {

        /** What may befall it. */
        enum Kind {
            /** It is frozen (司法冻结) when the payment comes, and free on the next date. */
            PAYEE_FROZEN,
            /** What it was paid goes back on the third date (退汇). */
            RETURNED_LATER
        }

        @Override
        public String word() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The bank's end of the link takes no connection when the case's message is sent, for a while.
     */
    record OfLink() implements Fault {
        @Override
        public String word() {
            return "connection-refused";
        }
    }

    /** An order that the centre sends lives for half an hour: the bank may be late within it. */
    Duration IN_TIME = Duration.ofMinutes(10);

    /** The bank says that it has had this very order before (same EndToEndId). */
    String DUPLICATE = "DU04";

    /** And long after it. */
    Duration TOO_LATE = Duration.ofMinutes(150);

    /** A batch lives for half a day: this is on the next one. */
    Duration NEXT_DAY = Duration.ofDays(1);

    /** Every fault that befalls orders, batches and notices. */
    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.add(new None());
        all.add(new OfLink());
        for (OrderFaultKind kind : OrderFaultKind.values()) {
            all.add(new OfOrder(kind, kind.takesDelay() ? IN_TIME : null));
            if (kind == OrderFaultKind.QUEUE_HELD || kind == OrderFaultKind.EXECUTED_LATE) {
                all.add(new OfOrder(kind, TOO_LATE));
            }
        }
        for (BatchFaultKind kind : BatchFaultKind.values()) {
            all.add(new OfBatch(kind, kind.takesDelay() ? IN_TIME : null));
            if (kind == BatchFaultKind.EXECUTED_DELAYED || kind == BatchFaultKind.EXECUTED_LATE) {
                all.add(new OfBatch(kind, NEXT_DAY));
            }
        }
        all.add(new OfOrder(OrderFaultKind.REFUSED, null, DUPLICATE));
        Arrays.stream(OfFunds.Kind.values()).map(OfFunds::new).forEach(all::add);
        Arrays.stream(FaultKind.values()).map(OfNotice::new).forEach(all::add);
        return List.copyOf(all);
    }
}
