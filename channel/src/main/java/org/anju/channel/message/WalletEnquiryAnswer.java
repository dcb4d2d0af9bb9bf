/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A bank's answer to a {@link WalletEnquiry} (核验与查找应答), {@code acmt.024.001.02}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the bank made the answer
 * @param from the bank's node; the header's sender
 * @param to the node that asked; the header's receiver
 * @param enquiryMessageId the id of the enquiry answered
 * @param findings what is so for each holder, 1 to {@link WalletEnquiry#HOLDERS_MAX}; a holder
 *     asked about and not told of here is unknown, not refused
 */
public record WalletEnquiryAnswer(
        String messageId,
        OffsetDateTime created,
        String from,
        String to,
        String enquiryMessageId,
        List<EnquiryFinding> findings)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "acmt.024.001.02";

    /** How many wallets one answer may tell in all. */
    public static final int FOUND_MAX = 1_000;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public WalletEnquiryAnswer {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("a sender", from);
        TextRule.NODE.require("a receiver", to);
        TextRule.MESSAGE_ID.require("an enquiry's message id", enquiryMessageId);
        findings = List.copyOf(findings);
        if (findings.isEmpty() || findings.size() > WalletEnquiry.HOLDERS_MAX) {
            throw new IllegalArgumentException(
                    "an answer tells of 1 to " + WalletEnquiry.HOLDERS_MAX + " holders");
        }
        if (findings.stream().map(EnquiryFinding::enquiryId).distinct().count()
                != findings.size()) {
            throw new IllegalArgumentException("each holder is told of once");
        }
        if (findings.stream().mapToInt(finding -> finding.found().size()).sum() > FOUND_MAX) {
            throw new IllegalArgumentException(
                    "an answer tells at most " + FOUND_MAX + " wallets in all");
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
