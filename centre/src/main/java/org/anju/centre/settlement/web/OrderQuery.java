/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.desk.ListQuery;
import org.anju.centre.desk.QueryAddress;
import org.anju.centre.settlement.OrderFilter;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.SettlementRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What the form above the orders asks for; whatever is left out is not narrowed.
 *
 * @param state a state, or one of the words of {@link OrderFilter}
 * @param account the account that pays
 * @param from the first day
 * @param to the last day
 * @param text the end of the payee's number, or one of the order's numbers
 */
record OrderQuery(
        @Nullable String state,
        @Nullable String account,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text)
        implements ListQuery {

    private static final String PATH = "/settlement/orders";
    private static final int SHOWN_MAX = 40;

    OrderFilter filter() {
        return new OrderFilter(
                given(state),
                given(account),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                given(text));
    }

    boolean isEverything() {
        return filter().equals(OrderFilter.ALL);
    }

    @Override
    public QueryAddress address() {
        return new QueryAddress(PATH)
                .ask("state", state)
                .ask("account", account)
                .ask("from", from)
                .ask("to", to)
                .ask("text", text);
    }

    /**
     * The order in an address.
     *
     * @throws SettlementRefusal if it is none
     */
    static OrderId order(String typed) {
        try {
            return new OrderId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw SettlementRefusal.orderUnknown(
                    typed.substring(0, Math.min(typed.length(), SHOWN_MAX)));
        }
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
