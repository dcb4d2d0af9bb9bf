/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * Notices of one account by their numbers, without gaps.
 *
 * @param from the first number, from 1
 * @param to the last number; not below the first
 */
public record NoticeNumbers(long from, long to) {

    /**
     * @throws IllegalArgumentException if the numbers are outside what their description allows
     */
    public NoticeNumbers {
        if (from < 1 || to > AccountNotification.SEQUENCE_MAX) {
            throw new IllegalArgumentException("a notice's number has 1 to 18 digits, from 1");
        }
        if (to < from) {
            throw new IllegalArgumentException("the numbers of notices stand in ascending order");
        }
    }

    /** How many numbers these are. */
    public long size() {
        return to - from + 1;
    }
}
