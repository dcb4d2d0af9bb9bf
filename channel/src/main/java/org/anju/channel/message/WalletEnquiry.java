/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Asks a bank whether wallets belong to certain holders, or which wallets they have (钱包核验与查找),
 * {@code acmt.023.001.02}. The bank answers with a {@link WalletEnquiryAnswer}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the asker made the request
 * @param from the node that asks; the header's sender
 * @param to the bank's node; the header's receiver
 * @param consent whether each holder has agreed to this enquiry (个人信息授权); a look-up is made only
 *     with it
 * @param holders the questions, 1 to {@link #HOLDERS_MAX}, each with an id of its own
 */
public record WalletEnquiry(
        String messageId,
        OffsetDateTime created,
        String from,
        String to,
        boolean consent,
        List<EnquiredHolder> holders)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "acmt.023.001.02";

    /** How many holders one message may ask about. */
    public static final int HOLDERS_MAX = 400;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public WalletEnquiry {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("a sender", from);
        TextRule.NODE.require("a receiver", to);
        holders = List.copyOf(holders);
        if (holders.isEmpty() || holders.size() > HOLDERS_MAX) {
            throw new IllegalArgumentException(
                    "an enquiry asks about 1 to "
                            + HOLDERS_MAX
                            + " holders, not "
                            + holders.size());
        }
        if (holders.stream().map(EnquiredHolder::enquiryId).distinct().count() != holders.size()) {
            throw new IllegalArgumentException("each holder asked about has an id of his own");
        }
        if (!consent && holders.stream().anyMatch(EnquiredHolder::isLookup)) {
            throw new IllegalArgumentException("a look-up is made only with the holder's consent");
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
