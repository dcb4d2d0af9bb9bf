/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.Optional;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts.Listed;

/**
 * Which of the centre's accounts are asked for; what is left out does not narrow.
 *
 * @param closed only those that are closed, or only those in use
 * @param text the end of the number, or a part of the holder's or the operator's name
 */
public record AccountFilter(Optional<BankAccountKind> kind, Optional<Boolean> closed, String text) {

    /** Every account. */
    public static final AccountFilter ALL =
            new AccountFilter(Optional.empty(), Optional.empty(), "");

    /** Holds what was typed without blanks around it. */
    public AccountFilter {
        text = text.strip();
    }

    boolean finds(Listed listed) {
        OwnAccount account = listed.account();
        return kind.filter(wanted -> wanted != account.kind()).isEmpty()
                && closed.filter(wanted -> wanted != listed.closedAt().isPresent()).isEmpty()
                && (account.number().endsWith(text)
                        || account.name().contains(text)
                        || account.operator().contains(text));
    }
}
