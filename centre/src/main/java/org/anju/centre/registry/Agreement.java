/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;

/**
 * An agreement with an entrusted bank (clause 5.1), as it was registered and what became of it.
 *
 * @param request how it was asked for and decided about
 * @param terms what it says
 * @param endedOn its last day, where it was ended before its time
 */
public record Agreement(
        RequestedChange request, RegisterAgreement terms, Optional<LocalDate> endedOn) {

    /** The identifier of the change that registered it. */
    public ChangeId id() {
        return request.id();
    }

    /** The last day on which it is in force. */
    public LocalDate lastDay() {
        return endedOn.filter(day -> day.isBefore(terms.to())).orElse(terms.to());
    }

    /** What it allows on a date. */
    public AgreementState on(LocalDate date) {
        return switch (request.state()) {
            case SUBMITTED -> AgreementState.SUBMITTED;
            case REJECTED -> AgreementState.REJECTED;
            case WITHDRAWN -> AgreementState.WITHDRAWN;
            case APPROVED -> approvedOn(date);
        };
    }

    private AgreementState approvedOn(LocalDate date) {
        if (date.isAfter(lastDay())) {
            return lastDay().isBefore(terms.to()) ? AgreementState.ENDED : AgreementState.EXPIRED;
        }
        return date.isBefore(terms.from()) ? AgreementState.COMING : AgreementState.IN_FORCE;
    }
}
