/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.invariant;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at every invariant of the bank in one snapshot, while business goes on. */
@Service
public class Invariants {

    private final List<Invariant> invariants;
    private final TransactionTemplate snapshot;

    Invariants(List<Invariant> invariants, PlatformTransactionManager transactions) {
        Comparator<Invariant> byNumber = Comparator.comparingInt(one -> one.id().length());
        this.invariants =
                invariants.stream().sorted(byNumber.thenComparing(Invariant::id)).toList();
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What every invariant says now, in order of its id. */
    public List<Finding> look() {
        return snapshot.execute(_ -> invariants.stream().map(Invariants::finding).toList());
    }

    private static Finding finding(Invariant invariant) {
        List<String> breaks = invariant.breaks().get();
        return new Finding(invariant.id(), invariant.title(), breaks.isEmpty(), breaks);
    }
}
