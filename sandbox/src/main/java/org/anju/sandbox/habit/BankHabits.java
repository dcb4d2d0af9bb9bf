/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.habit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anju.channel.message.AccountStatement;
import org.anju.kernel.Ids;

/** The habits of a bank; each sandbox bank has one set of them from its first start on. */
public enum BankHabits {
    /** ISO codes, serials of 32 hexadecimal digits, results first, batches booked as ordered. */
    STANDARD,
    /**
     * Reasons in codes of its own; serials of 30 places, padded with zeros; 20 entries on a page of
     * a statement; what a batch has collected is told as a collection.
     */
    OWN_CODES,
    /** A payer's notice before the result that decides the order; every batch booked once. */
    NOTICE_FIRST;

    private static final int SERIAL_PLACES = 30;
    private static final int SHORT_PAGE = 20;

    private static final Map<String, String> OWN_REASONS =
            Map.ofEntries(
                    Map.entry("AC01", "W1001"),
                    Map.entry("AC03", "W1003"),
                    Map.entry("AC04", "W1004"),
                    Map.entry("AC06", "W1006"),
                    Map.entry("AG01", "W2001"),
                    Map.entry("AG03", "W2003"),
                    Map.entry("BE01", "W2101"),
                    Map.entry("AM02", "L3002"),
                    Map.entry("AM04", "L3004"),
                    Map.entry("AM10", "F6010"),
                    Map.entry("AM12", "L3012"),
                    Map.entry("AM13", "L3013"),
                    Map.entry("AM14", "L3014"),
                    Map.entry("AB08", "X9008"),
                    Map.entry("DU02", "D5002"),
                    Map.entry("DU03", "D5003"),
                    Map.entry("DU04", "D5004"),
                    Map.entry("DU05", "D5005"),
                    Map.entry("MS03", "X9999"),
                    Map.entry("NARR", "F6099"),
                    Map.entry("TM01", "T4001"));

    /** The name by which a setting chooses them, such as {@code own-codes}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The bank's own codes by the ISO code that each stands for; empty where it uses those. */
    public Map<String, String> reasons() {
        return this == OWN_CODES ? OWN_REASONS : Map.of();
    }

    /** As which code a reason is told; one that is not the bank's to translate stays. */
    public String reason(String iso) {
        return reasons().getOrDefault(iso, iso);
    }

    /** As which serial number (the AcctSvcrRef of messages) a booking is told, always the same. */
    public String serial(UUID booking) {
        if (this != OWN_CODES) {
            return Ids.onWire(booking);
        }
        byte[] bytes =
                ByteBuffer.allocate(Long.BYTES * 2)
                        .putLong(booking.getMostSignificantBits())
                        .putLong(booking.getLeastSignificantBits())
                        .array();
        String digits =
                new BigInteger(1, bytes).toString(Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(SERIAL_PLACES - digits.length()) + digits;
    }

    /** Whether the payer's notice is delivered before the result. */
    public boolean tellsNoticeFirst() {
        return this == NOTICE_FIRST;
    }

    /** Whether a batch is booked once for all its lines. */
    public boolean booksOnce(boolean ordered) {
        return ordered || this == NOTICE_FIRST;
    }

    /** Whether the sum that a batch has collected is told under the code of collections. */
    public boolean tellsCollections() {
        return this == OWN_CODES;
    }

    /** How many entries a page of a statement has at most. */
    public int entriesOnPage() {
        return this == OWN_CODES ? SHORT_PAGE : AccountStatement.ENTRIES_MAX;
    }
}
