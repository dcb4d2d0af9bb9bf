/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;
import java.util.Optional;

/**
 * What a bank says about one holder.
 *
 * @param enquiryId the id of the question
 * @param verified whether the wallet is the holder's, or one was found
 * @param reasonCode why not, as the bank's code: {@code BE01} no match, {@code PN02} a close match
 *     of the name, {@code NORR} no answer in time and the like; told exactly where it is not so
 * @param found the wallets found by a look-up, 0 to {@link #FOUND_MAX}; none where a wallet was
 *     verified or nothing was found
 */
public record EnquiryFinding(
        String enquiryId, boolean verified, Optional<String> reasonCode, List<AccountId> found) {

    /** How many wallets of one holder are told. */
    public static final int FOUND_MAX = 20;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public EnquiryFinding {
        TextRule.REFERENCE.require("an enquiry's id", enquiryId);
        reasonCode.ifPresent(code -> TextRule.REASON_CODE.require("a reason code", code));
        found = List.copyOf(found);
        if (reasonCode.isPresent() == verified) {
            throw new IllegalArgumentException(
                    "a finding has a reason exactly where nothing is verified");
        }
        if (found.size() > FOUND_MAX || !verified && !found.isEmpty()) {
            throw new IllegalArgumentException(
                    "a finding tells at most " + FOUND_MAX + " wallets, none where it says no");
        }
    }
}
