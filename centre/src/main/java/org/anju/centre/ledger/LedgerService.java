/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.centre.ledger.EntrySetRepository.NewEntry;
import org.anju.centre.ledger.LedgerRepository.Written;
import org.anju.centre.ledger.PostingResult.AlreadyPosted;
import org.anju.centre.ledger.PostingResult.Posted;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubLedgerDetails.Mixed;
import org.anju.centre.ledger.SubLedgerDetails.Selected;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class LedgerService implements Ledger {

    private static final int SMALL_SET_MAX = 1_000;

    private final LedgerRepository repository;
    private final EntrySetRepository sets;
    private final PostingDigest digest;
    private final Ids ids;
    private final Clock clock;

    LedgerService(
            LedgerRepository repository,
            EntrySetRepository sets,
            PostingDigest digest,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.sets = sets;
        this.digest = digest;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AccountCode openBankAccount(BankAccountKind kind, String name) {
        return repository.addBankAccount(kind, name);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int openSubjects(ControlAccount control, SetQuery subjects) {
        return repository.openSubjects(control, subjects);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void openSubject(ControlAccount control, SubjectNo subject) {
        openSubjects(
                control,
                new SetQuery(LedgerRepository.ONE_SUBJECT, Map.of("subject", subject.value())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void openSubjects(ControlAccount control, Collection<SubjectNo> subjects) {
        String[] ordered =
                subjects.stream().map(SubjectNo::value).distinct().sorted().toArray(String[]::new);
        openSubjects(
                control,
                new SetQuery(LedgerRepository.LISTED_SUBJECTS, Map.of("subjects", ordered)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void expectSet(int subjects) {
        if (subjects > SMALL_SET_MAX) {
            repository.expectLargeSet();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public PostingResult append(Posting posting) {
        Booking booking = Booking.of(posting.movement());
        byte[] content = digest.of(posting, booking);
        Written written =
                repository.append(
                        posting, booking, content, ids.next(), ids.next(), clock.instant());
        if (written.entries() == 0) {
            return replay(posting, content);
        }
        if (written.details() != written.subjects()) {
            throw new UnknownSubjectException(posting.id(), written.subjects(), written.details());
        }
        if (written.lines() != booking.lines().size()) {
            throw new IllegalStateException(
                    "entry " + posting.id() + " wrote " + written.lines() + " lines");
        }
        return new Posted(posting.id());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PostingResult> append(List<Posting> postings) {
        Map<EntryId, PostingResult> results = new HashMap<>();
        postings.stream()
                .collect(groupingBy(LedgerService::shape, LinkedHashMap::new, toList()))
                .values()
                .forEach(alike -> appendAlike(alike, results));
        return postings.stream().map(posting -> results.get(posting.id())).toList();
    }

    /** What postings have in common that one statement books: how they say whose money it is. */
    private static Object shape(Posting posting) {
        return switch (posting.details()) {
            case Listed _ -> Listed.class;
            case Selected(var control, var query) -> List.of(control, query.sql());
            case Mixed _ -> posting.id();
        };
    }

    private void appendAlike(List<Posting> alike, Map<EntryId, PostingResult> results) {
        if (alike.size() == 1) {
            results.put(alike.getFirst().id(), append(alike.getFirst()));
            return;
        }
        List<NewEntry> entries =
                alike.stream()
                        .map(
                                posting -> {
                                    Booking booking = Booking.of(posting.movement());
                                    byte[] content = digest.of(posting, booking);
                                    return new NewEntry(
                                            posting, booking, content, ids.next(), ids.next());
                                })
                        .toList();
        Set<EntryId> written = sets.append(entries, clock.instant());
        for (NewEntry entry : entries) {
            EntryId id = entry.posting().id();
            results.put(
                    id,
                    written.contains(id)
                            ? new Posted(id)
                            : replay(entry.posting(), entry.content()));
        }
    }

    private PostingResult replay(Posting posting, byte[] content) {
        var booked = repository.booked(posting.idempotencyKey(), posting.id());
        if (!booked.key().equals(posting.idempotencyKey()) || !booked.hasContent(content)) {
            throw new ConflictingReplayException(posting.idempotencyKey(), booked.entry());
        }
        return new AlreadyPosted(booked.entry());
    }
}
