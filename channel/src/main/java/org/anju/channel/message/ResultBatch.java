/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a batch (结果文件) without its lines: all that a {@code pain.002.001.10} tells before
 * them; they are written and read one by one.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the bank made it
 * @param originalMessageId the id of the message of orders
 * @param originalDefinition that message's definition
 * @param originalGroupId the batch's id in it
 * @param groupStatus what became of the batch as a whole, where the bank tells
 * @param counts how many lines have each status, by its code; each at least 1, together at most
 *     {@link BatchTotals#LINES_MAX}, and at least one line
 */
public record ResultBatch(
        String messageId,
        OffsetDateTime created,
        String originalMessageId,
        String originalDefinition,
        String originalGroupId,
        Optional<GroupStatus> groupStatus,
        SortedMap<String, Integer> counts) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public ResultBatch {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.MESSAGE_ID.require("an original message id", originalMessageId);
        TextRule.DEFINITION.require("an original definition", originalDefinition);
        TextRule.REFERENCE.require("a group id", originalGroupId);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        counts.keySet().forEach(code -> TextRule.STATUS_CODE.require("a status code", code));
        if (counts.size() > PaymentStatusReport.STATUSES_MAX
                || counts.values().stream().anyMatch(lines -> lines < 1)) {
            throw new IllegalArgumentException(
                    "a result counts 1 to "
                            + PaymentStatusReport.STATUSES_MAX
                            + " statuses, each at least once");
        }
        long lines = lines(counts);
        if (lines < 1 || lines > BatchTotals.LINES_MAX) {
            throw new IllegalArgumentException(
                    "a batch's result has 1 to " + BatchTotals.LINES_MAX + " lines");
        }
    }

    /** How many lines follow. */
    public int lines() {
        return Math.toIntExact(lines(counts));
    }

    private static long lines(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
}
