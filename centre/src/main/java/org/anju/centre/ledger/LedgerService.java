/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.Clock;
import java.util.Map;
import org.anju.centre.ledger.LedgerRepository.Written;
import org.anju.centre.ledger.PostingResult.AlreadyPosted;
import org.anju.centre.ledger.PostingResult.Posted;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class LedgerService implements Ledger {

    private static final int SMALL_SET_MAX = 1_000;

    private final LedgerRepository repository;
    private final PostingDigest digest;
    private final Ids ids;
    private final Clock clock;

    LedgerService(LedgerRepository repository, PostingDigest digest, Ids ids, Clock clock) {
        this.repository = repository;
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

    private PostingResult replay(Posting posting, byte[] content) {
        var booked = repository.booked(posting.idempotencyKey(), posting.id());
        if (!booked.key().equals(posting.idempotencyKey()) || !booked.hasContent(content)) {
            throw new ConflictingReplayException(posting.idempotencyKey(), booked.entry());
        }
        return new AlreadyPosted(booked.entry());
    }
}
