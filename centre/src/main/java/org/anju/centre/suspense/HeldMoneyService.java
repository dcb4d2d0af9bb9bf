/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.settlement.NoticeDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts held money before the businesses: what it may have been meant for. */
@Service
class HeldMoneyService {

    private final NoticeDesk notices;
    private final ObjectProvider<SuspenseDestination> destinations;

    HeldMoneyService(NoticeDesk notices, ObjectProvider<SuspenseDestination> destinations) {
        this.notices = notices;
        this.destinations = destinations;
    }

    /** A candidate, and the business whose case it is. */
    record Found(SuspenseDestination destination, Candidate candidate) {}

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Candidate> candidates(SuspenseLine line) {
        HeldMoney money = held(line);
        return destinations
                .orderedStream()
                .flatMap(destination -> destination.candidates(money).stream())
                .toList();
    }

    /** The case, if it awaits money now. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Found> candidate(SuspenseLine line, UUID caseId) {
        HeldMoney money = held(line);
        return destinations
                .orderedStream()
                .flatMap(
                        destination ->
                                destination
                                        .candidate(money, caseId)
                                        .map(found -> new Found(destination, found))
                                        .stream())
                .findFirst();
    }

    /** The case that bears a number, in whatever state. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<CaseReference> named(String caseNumber) {
        return destinations
                .orderedStream()
                .map(destination -> destination.named(caseNumber))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private HeldMoney held(SuspenseLine line) {
        return new HeldMoney(
                line.id(),
                notices.money(line.notice())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "item " + line.id() + " has lost its notice")),
                line.remaining(),
                line.employer().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new EmployerAccountNo(line.employer())));
    }
}
