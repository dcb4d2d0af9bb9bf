/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws remittances that are not paid (撤销), and throws drafts away, each in one transaction and
 * once, however often it is asked.
 */
@Service
class RemittanceCancellationService {

    private static final int REASON_MAX = 255;

    private final RemittanceRepository repository;
    private final RemittanceEndRepository ends;
    private final CheckerRequestService checker;
    private final RemittanceTrailService trail;
    private final Clock clock;

    RemittanceCancellationService(
            RemittanceRepository repository,
            RemittanceEndRepository ends,
            CheckerRequestService checker,
            RemittanceTrailService trail,
            Clock clock) {
        this.repository = repository;
        this.ends = ends;
        this.checker = checker;
        this.trail = trail;
        this.clock = clock;
    }

    /** Withdraws what is checked or awaits its payment. */
    @Transactional
    public Remittance cancel(RemittanceId id, String reason, SignedIn by) {
        String told = reason(reason, by);
        Remittance before = given(id, by);
        // Who decides about it holds the request for the decision first; so does this.
        if (before instanceof Remittance.Checking checking) {
            checker.takeBack(checking.id(), by);
        }
        repository.lock(id);
        Remittance now = repository.find(id).orElseThrow();
        return switch (now) {
            case Remittance.Cancelled cancelled -> cancelled;
            case Remittance.Checking checking when before instanceof Remittance.Checking ->
                    cancelled(checking, checking.terms(), told, by);
            case Remittance.AwaitingPayment awaiting ->
                    cancelled(awaiting, awaiting.terms(), told, by);
            case Remittance.Checking _,
                    Remittance.Draft _,
                    Remittance.Posted _,
                    Remittance.Rejected _,
                    Remittance.Refused _,
                    Remittance.Expired _ ->
                    throw CollectionRefusal.notCancellable(now.caseNo());
        };
    }

    /** Throws a draft away. */
    @Transactional
    public Remittance discard(RemittanceId id, SignedIn by) {
        Remittance before = given(id, by);
        repository.lock(id);
        Remittance now = repository.find(id).orElseThrow();
        if (now instanceof Remittance.Cancelled cancelled && !cancelled.declared()) {
            return cancelled;
        }
        if (!(now instanceof Remittance.Draft draft) || !ends.discard(id, now())) {
            throw CollectionRefusal.noDraft(before.caseNo());
        }
        trail.discarded(draft.filing(), draft.terms(), by.actor());
        return repository.find(id).orElseThrow();
    }

    private Remittance cancelled(
            Remittance remittance, RemittanceTerms terms, String reason, SignedIn by) {
        if (!ends.cancel(remittance.id(), reason, now())) {
            throw CollectionRefusal.notCancellable(remittance.caseNo());
        }
        trail.cancelled(remittance.filing(), terms, reason, by.actor());
        return repository.find(remittance.id()).orElseThrow();
    }

    private Remittance given(RemittanceId id, SignedIn by) {
        return repository
                .find(id)
                .filter(found -> Sight.isGiven(found, by))
                .orElseThrow(() -> CollectionRefusal.unknown(id));
    }

    /** The employer's own side need not say why; the centre's people must. */
    private static String reason(String reason, SignedIn by) {
        String told = reason.strip();
        if (told.length() > REASON_MAX || (told.isEmpty() && by.employerAccount() == null)) {
            throw CollectionRefusal.cancellationReason(REASON_MAX);
        }
        return told;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
