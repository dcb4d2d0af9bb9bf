/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.DisagreementReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked about cases, each answer from one snapshot. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class RemittanceCaseService implements RemittanceCases {

    private final RemittanceCaseRepository cases;
    private final RemittanceRepository remittances;
    private final RemittanceLineRepository lines;
    private final CaseTimelineService timeline;
    private final RemittanceTrailService trail;

    RemittanceCaseService(
            RemittanceCaseRepository cases,
            RemittanceRepository remittances,
            RemittanceLineRepository lines,
            CaseTimelineService timeline,
            RemittanceTrailService trail) {
        this.cases = cases;
        this.remittances = remittances;
        this.lines = lines;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Override
    public CaseList list(CaseFilter filter, SignedIn by, int page, int size) {
        int rows = bounded(size);
        RemittanceCaseRepository.Totals totals = cases.totals(filter, by.employerAccount());
        return new CaseList(
                cases.list(filter, by.employerAccount(), Math.multiplyExact(page, rows), rows),
                totals.cases(),
                totals.total());
    }

    @Override
    public List<CaseRow> after(
            CaseFilter filter, SignedIn by, Optional<RemittanceId> after, int limit) {
        return cases.after(filter, by.employerAccount(), after, bounded(limit));
    }

    // No transaction lasts as long as a file that somebody downloads: each page is a snapshot.
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void export(CaseFilter filter, SignedIn by, Consumer<CaseRow> taker) {
        trail.exported(by.actor());
        List<CaseRow> page = cases.after(filter, by.employerAccount(), Optional.empty(), ROWS_MAX);
        while (!page.isEmpty()) {
            page.forEach(taker);
            Optional<RemittanceId> last = Optional.of(page.getLast().id());
            page =
                    page.size() < ROWS_MAX
                            ? List.of()
                            : cases.after(filter, by.employerAccount(), last, ROWS_MAX);
        }
    }

    @Override
    public List<CaseRow> drafts(SignedIn by) {
        return cases.drafts(by.number(), by.employerAccount(), ROWS_MAX);
    }

    @Override
    public List<ListedPerson> persons(RemittanceId id, SignedIn by, int page, int size) {
        Remittance remittance = given(id, by);
        int rows = bounded(size);
        return lines.persons(remittance.id(), Math.multiplyExact(page, rows), rows);
    }

    @Override
    public List<CaseStep> timeline(RemittanceId id, SignedIn by) {
        List<CaseStep> steps = timeline.of(given(id, by));
        return by.employerAccount() == null
                ? steps
                : steps.stream().map(RemittanceCaseService::withoutOthersMoney).toList();
    }

    /** What somebody else paid is that one's affair, also where it was meant for this employer. */
    private static CaseStep withoutOthersMoney(CaseStep step) {
        return step.money()
                .filter(money -> money.reason() == DisagreementReason.OTHERS_WALLET)
                .map(money -> CaseStep.held(step.who(), money.withoutSums()))
                .orElse(step);
    }

    private Remittance given(RemittanceId id, SignedIn by) {
        return remittances
                .find(id)
                .filter(found -> Sight.isGiven(found, by))
                .orElseThrow(() -> CollectionRefusal.unknown(id));
    }

    private static int bounded(int size) {
        if (size < 1 || size > ROWS_MAX) {
            throw new IllegalArgumentException("1 to " + ROWS_MAX + " rows, not " + size);
        }
        return size;
    }
}
