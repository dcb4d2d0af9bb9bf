/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.route.WalkId;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;

/**
 * A leg that stopped at a limit (限额, clause 8.5.2), before an order of it left or because the bank
 * refused one.
 *
 * @param leg its number, from 1; 0 is the way back
 * @param account the centre's account whose limit it is; empty where it is the payee's wallet
 * @param order the order that the bank refused; empty where none left
 * @param code the bank's reason; empty where none was asked
 * @param words what is too much
 * @param appliedAt when whoever is paid applied anew; empty where nobody has, or need not
 * @param end when it was mended, or its walk had ended; empty while it is open
 */
public record LimitTask(
        LimitTaskId id,
        Owner owner,
        WalkId walk,
        int leg,
        Optional<String> account,
        Cny amount,
        Optional<UUID> order,
        String code,
        String words,
        Instant openedAt,
        Optional<Instant> appliedAt,
        Optional<Instant> end) {

    /** Whose limit it is. */
    public enum Owner {
        /** One of the centre's own: an operator has it raised. */
        CENTRE,
        /** The payee's: whoever is paid changes the wallet and applies anew. */
        PAYEE
    }

    /** Whether it is still to be mended. */
    public boolean isOpen() {
        return end.isEmpty();
    }

    /**
     * The calendar day by whose end it must be done, weekends included: the centre's limit from the
     * refusal, the payee's from the new application. Empty while nobody has applied anew.
     */
    public Optional<LocalDate> dueOn() {
        Optional<Instant> from = owner == Owner.CENTRE ? Optional.of(openedAt) : appliedAt;
        return from.map(at -> LocalDate.ofInstant(at, ChinaTime.ZONE));
    }

    /** Whether its day is over and it is still open. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn().filter(today::isAfter).isPresent();
    }
}
