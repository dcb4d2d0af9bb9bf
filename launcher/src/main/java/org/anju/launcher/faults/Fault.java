/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** An order that the centre sends lives for half an hour: the bank may be late within it. */
    Duration IN_TIME = Duration.ofMinutes(10);

    /** The bank says that it has had this very order before (same EndToEndId). */
    String DUPLICATE = "DU04";

    /** And long after it. */
    Duration TOO_LATE = Duration.ofMinutes(150);

    /** Every fault that befalls orders and notices. */
    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.add(new None());
        for (OrderFaultKind kind : OrderFaultKind.values()) {
            all.add(new OfOrder(kind, kind.takesDelay() ? IN_TIME : null));
            if (kind == OrderFaultKind.QUEUE_HELD) {
                all.add(new OfOrder(kind, TOO_LATE));
            }
        }
        all.add(new OfOrder(OrderFaultKind.REFUSED, null, DUPLICATE));
        Arrays.stream(FaultKind.values()).map(OfNotice::new).forEach(all::add);
        return List.copyOf(all);
    }
}
