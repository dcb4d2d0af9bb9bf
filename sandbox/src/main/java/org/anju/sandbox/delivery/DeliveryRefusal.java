/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.Collection;
import java.util.List;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What was asked of the delivery cannot be done; nothing was sent. */
public final class DeliveryRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private DeliveryRefusal(Ground ground, String code, String sentence) {
        super(ground, code, sentence, List.of());
    }

    static DeliveryRefusal unknownNotice(String messageId) {
        return new DeliveryRefusal(
                Ground.UNKNOWN,
                "UNKNOWN_NOTICE",
                "no message of the bank has the message id " + messageId);
    }

    static DeliveryRefusal unknownAccount(String account) {
        return new DeliveryRefusal(
                Ground.UNKNOWN,
                "UNKNOWN_ACCOUNT",
                "the bank tells nobody of account " + account + "; ask for one that it tells of");
    }

    static DeliveryRefusal foreignAccount(String account) {
        return new DeliveryRefusal(
                Ground.CONTENT,
                "FOREIGN_ACCOUNT",
                "another node is told of account " + account + "; ask for one of your own");
    }

    static DeliveryRefusal unknownSubscriber(@Nullable String wanted, Collection<String> known) {
        return new DeliveryRefusal(
                Ground.CONTENT,
                "UNKNOWN_SUBSCRIBER",
                "sandbox.subscribers has %s; it has %s"
                        .formatted(wanted == null ? "no node" : "no node " + wanted, known));
    }
}
