/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.NoticeDesk;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows and totals by one snapshot, so that they always agree; hands requests on. */
@Service
class SuspenseDeskService implements Suspense {

    /** No request bears it. */
    private static final UUID NO_REQUEST = new UUID(0, 0);

    private final SuspenseDeskRepository items;
    private final AssignmentRepository assignments;
    private final AssignmentService requests;
    private final HeldMoneyService money;
    private final NoticeDesk notices;
    private final Clock clock;

    SuspenseDeskService(
            SuspenseDeskRepository items,
            AssignmentRepository assignments,
            AssignmentService requests,
            HeldMoneyService money,
            NoticeDesk notices,
            Clock clock) {
        this.items = items;
        this.assignments = assignments;
        this.requests = requests;
        this.money = money;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SuspensePage page(SuspenseFilter filter, Slice slice) {
        var totals = items.totals(filter, today());
        return new SuspensePage(
                totals.items(), totals.came(), totals.left(), items.page(filter, today(), slice));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(SuspenseFilter filter, RowSink<SuspenseLine> sink) throws IOException {
        try (var lines = items.every(filter, today())) {
            for (SuspenseLine line : (Iterable<SuspenseLine>) lines::iterator) {
                sink.take(line);
            }
        }
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<SuspenseView> view(SuspenseItemId id) {
        return items.find(id, today())
                .map(
                        line ->
                                new SuspenseView(
                                        line,
                                        notices.find(line.notice()).orElseThrow(),
                                        items.history(id),
                                        assignments
                                                .openOfItems(NO_REQUEST, List.of(id))
                                                .orElse(null)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SuspenseLine> companions(SuspenseItemId id) {
        return items.companions(id, today());
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Candidate> candidates(SuspenseItemId id) {
        SuspenseLine line = line(id);
        return line.isOpen() ? money.candidates(line) : List.of();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Candidate candidate(SuspenseItemId id, String caseNumber) {
        String number = caseNumber.strip();
        SuspenseLine line = line(id);
        CaseReference named =
                money.named(number).orElseThrow(() -> SuspenseRefusal.caseUnknown(number));
        return money.candidate(line, named.id())
                .map(HeldMoneyService.Found::candidate)
                .orElseThrow(() -> SuspenseRefusal.caseNotAwaiting(named.number()));
    }

    @Override
    public RequestedAssignment propose(AssignmentRequest request, SignedIn maker) {
        return requests.propose(request, maker);
    }

    @Override
    public RequestedAssignment withdraw(UUID assignment, SignedIn maker) {
        return requests.withdraw(assignment, maker);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<RequestedAssignment> assignment(UUID id) {
        return assignments.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SuspenseLine> itemsOf(RequestedAssignment request) {
        List<SuspenseItemId> order =
                request.parts().stream().map(RequestedAssignment.Part::item).toList();
        return items.some(order, today()).stream()
                .sorted(Comparator.comparingInt(line -> order.indexOf(line.id())))
                .toList();
    }

    private SuspenseLine line(SuspenseItemId id) {
        return items.find(id, today())
                .orElseThrow(() -> SuspenseRefusal.itemUnknown(id.toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
