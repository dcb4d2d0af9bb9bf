/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.anju.centre.portal.AnsweredRequestRepository.Answered;
import org.anju.centre.portal.AnsweredRequestRepository.Key;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a program asks once per key (幂等): act and answer are written in one transaction, and
 * the same request again is answered with the same answer.
 */
@Service
class IdempotencyService {

    // An act may need a second connection for what it keeps whatever happens, evidence and
    // refusals.
    // The pool has ten; acts that all hold one and wait for another would wait for ever.
    private static final int AT_ONCE = 4;

    private final AnsweredRequestRepository repository;
    private final TransactionTemplate transaction;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Clock clock;

    IdempotencyService(
            AnsweredRequestRepository repository,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A request that has come in and not been acted on. */
    interface Request {

        /**
         * Acts, in the transaction of this thread.
         *
         * @return what is to be answered, now
         */
        ProgramAnswer act() throws IOException;

        /** The answer without what is told only once. */
        ProgramAnswer lasting(ProgramAnswer answer);

        /** The digest of the whole request, read to its end. */
        byte[] sm3() throws IOException;
    }

    /**
     * Acts on the request, or answers it as it was answered before. A refusal is rolled back and
     * not kept: once its cause is mended, the same request may succeed.
     *
     * @throws IOException if the request breaks off; nothing is done then
     */
    ProgramAnswer once(Key key, Request request) throws IOException {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> unchecked(key, request, status)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }

    private ProgramAnswer unchecked(Key key, Request request, TransactionStatus status) {
        try {
            return answer(key, request, status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProgramAnswer answer(Key key, Request request, TransactionStatus status)
            throws IOException {
        repository.lock(key);
        Optional<Answered> earlier = repository.find(key);
        if (earlier.isPresent()) {
            boolean same = Arrays.equals(earlier.get().requestSm3(), request.sm3());
            return same ? earlier.get().answer() : ProgramAnswer.of(Problem.KEY_REUSED);
        }
        ProgramAnswer answer = request.act();
        if (answer.isRefusal()) {
            status.setRollbackOnly();
        } else {
            repository.add(
                    key, new Answered(request.sm3(), request.lasting(answer)), clock.instant());
        }
        return answer;
    }
}
