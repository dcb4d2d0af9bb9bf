/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.time.LocalDate;
import java.util.UUID;
import org.anju.centre.desk.ListQuery;
import org.anju.centre.desk.QueryAddress;
import org.anju.centre.settlement.NoticeFilter;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.SettlementRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What the form above the notices asks for; whatever is left out is not narrowed.
 *
 * @param account the centre's wallet
 * @param from the first booking date
 * @param to the last booking date
 * @param fate what they became
 * @param tail the last four characters of the other wallet's number
 */
record NoticeQuery(
        @Nullable String account,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String fate,
        @Nullable String tail)
        implements ListQuery {

    private static final String PATH = "/settlement/notices";
    private static final int SHOWN_MAX = 40;

    NoticeFilter filter() {
        return NoticeFilter.of(account, from, to, fate, tail);
    }

    boolean isEverything() {
        return filter().equals(NoticeFilter.ALL);
    }

    @Override
    public QueryAddress address() {
        return new QueryAddress(PATH)
                .ask("account", account)
                .ask("from", from)
                .ask("to", to)
                .ask("fate", fate)
                .ask("tail", tail);
    }

    /**
     * The notice in an address.
     *
     * @throws SettlementRefusal if it is none
     */
    static NoticeId notice(String typed) {
        try {
            return new NoticeId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw SettlementRefusal.noticeUnknown(
                    typed.substring(0, Math.min(typed.length(), SHOWN_MAX)));
        }
    }
}
