/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger.web;

import java.time.LocalDate;
import java.util.UUID;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.BookRefusal;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a form about the books asks for; whatever is left out is not narrowed.
 *
 * @param from the first accounting date
 * @param to the last accounting date
 */
record BookQuery(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final int SHOWN_MAX = 40;

    Period period() {
        return Period.between(from, to);
    }

    /** The address of a page with these questions, to which one more can be added. */
    String base(String path) {
        StringBuilder address = new StringBuilder(path).append('?');
        if (from != null) {
            address.append("from=").append(from).append('&');
        }
        if (to != null) {
            address.append("to=").append(to).append('&');
        }
        return address.toString();
    }

    /** As an export prints it. */
    String printed() {
        return (from == null ? "" : from) + " … " + (to == null ? "" : to);
    }

    /**
     * The code in an address.
     *
     * @throws BookRefusal if it is none
     */
    static AccountCode account(String typed) {
        try {
            return new AccountCode(typed);
        } catch (IllegalArgumentException noCode) {
            throw BookRefusal.accountUnknown(shortened(typed));
        }
    }

    /**
     * The entry in an address.
     *
     * @throws BookRefusal if it is none
     */
    static EntryId entry(String typed) {
        try {
            return new EntryId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw BookRefusal.entryUnknown(shortened(typed));
        }
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(typed.length(), SHOWN_MAX));
    }
}
