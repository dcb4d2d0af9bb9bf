/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/** What an order tells in supplementary data: the moment after which it must not be executed. */
final class OrderSupplement {

    private static final String ORDER = "Order";
    private static final String EXPIRY = "ExpiryTm";

    private OrderSupplement() {}

    static void write(ElementWriter out, OffsetDateTime expires) {
        out.supplement(ORDER, () -> out.time(EXPIRY, expires));
    }

    static OffsetDateTime read(ElementReader in) throws MessageRefusal {
        return in.supplement(ORDER, order -> order.time(EXPIRY));
    }
}
