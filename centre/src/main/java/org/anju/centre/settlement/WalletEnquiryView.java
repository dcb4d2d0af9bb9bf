/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.HolderKind;

/**
 * A question about a wallet and what it came to.
 *
 * @param search whether wallets were looked for; else one was verified
 * @param holder of whom the bank was asked, masked where it is a person
 * @param tail the last four characters of the wallet that was verified; empty for a search
 * @param code the bank's own code of its reason; empty where it gave none
 * @param answeredAt empty where there is no answer
 * @param found the wallets of a search, for the business that asked; pages show their ends only
 */
public record WalletEnquiryView(
        EnquiryId id,
        boolean search,
        Holder holder,
        String tail,
        Actor askedBy,
        Instant askedAt,
        WalletFinding finding,
        String code,
        Optional<Instant> answeredAt,
        List<AccountId> found) {

    private static final int LAST = 4;

    /** Holds its own copy of the wallets. */
    public WalletEnquiryView {
        found = List.copyOf(found);
    }

    /**
     * Of whom the bank was asked.
     *
     * @param name masked where it is a person's
     * @param identity masked where it is a person's
     * @param mobile masked; empty where none was told
     */
    public record Holder(HolderKind kind, String name, String identity, String mobile) {}

    /** The last four characters of each wallet found. */
    public List<String> foundTails() {
        return found.stream()
                .map(AccountId::number)
                .map(number -> number.substring(Math.max(0, number.length() - LAST)))
                .toList();
    }
}
