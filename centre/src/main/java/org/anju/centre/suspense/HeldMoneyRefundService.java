/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Clock;
import java.util.UUID;
import org.anju.centre.ledger.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class HeldMoneyRefundService implements HeldMoneyRefunds {

    private final RefundRepository refunds;
    private final Clock clock;

    HeldMoneyRefundService(RefundRepository refunds, Clock clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public Refundable refundable(SuspenseItemId item) {
        Refundable found =
                refunds.refundable(item)
                        .orElseThrow(() -> SuspenseRefusal.itemUnknown(item.toString()));
        if (!found.remaining().isPositive()) {
            throw SuspenseRefusal.itemSettled(item);
        }
        if (refunds.isTaken(item)) {
            throw SuspenseRefusal.itemGoesBack(item);
        }
        return found;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Refundable begin(UUID refund, SuspenseItemId item) {
        refunds.lock(item);
        if (refunds.isBegun(refund)) {
            return refunds.refundable(item).orElseThrow();
        }
        Refundable found = refundable(item);
        refunds.begin(refund, found, clock.instant());
        return found;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void paid(UUID refund, EntryId entry) {
        refunds.end(refund, entry, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(UUID refund) {
        refunds.end(refund, null, clock.instant());
    }
}
