/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two short transactions around the slow comparison of a password. */
@Service
class SignInAttemptService {

    static final String SIGN_IN = "session.sign-in";

    private static final int FAILURES_MAX = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final Actor ANONYMOUS = new Actor("anonymous", "未登录");

    private final SignInRepository repository;
    private final StaffTrailService trail;
    private final Clock clock;

    SignInAttemptService(SignInRepository repository, StaffTrailService trail, Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Optional<String> begin(String number) {
        return repository.begin(number, clock.instant(), FAILURES_MAX, LOCK);
    }

    @Transactional
    void succeeded(SignedIn who) {
        repository.succeeded(who.number());
        trail.done(who.actor(), SIGN_IN, who.number(), Map.of());
    }

    /** Logs a refusal; what was typed is logged only where it is somebody's number. */
    void refused(String number, boolean known) {
        trail.refused(ANONYMOUS, SIGN_IN, known ? number : "unknown", "SIGN_IN_REFUSED");
    }

    @Transactional
    void signedOut(SignedIn who) {
        trail.done(who.actor(), "session.sign-out", who.number(), Map.of());
    }
}
