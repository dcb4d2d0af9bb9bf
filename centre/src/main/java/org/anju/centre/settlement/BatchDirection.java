/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.PaymentInitiation;

/** Which way the money of a batch goes. */
public enum BatchDirection {
    /** Batch payout (批量代发): an own wallet pays others. */
    PAYOUT(PaymentInitiation.DEFINITION),
    /** Batch collection (委托收款、批量扣款): others pay into an own account under their agreements. */
    COLLECTION(CollectionInitiation.DEFINITION);

    private final String definition;

    BatchDirection(String definition) {
        this.definition = definition;
    }

    /** The definition of the message that carries it. */
    String definition() {
        return definition;
    }
}
