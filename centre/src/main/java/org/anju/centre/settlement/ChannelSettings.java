/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who talks on the bank link.
 *
 * @param node the centre's own node code
 * @param bankNode the bank's node code
 * @param bankKeys the ids of the bank's public keys that are trusted now; two during a rotation
 */
@ConfigurationProperties("anju.channel")
record ChannelSettings(String node, String bankNode, List<String> bankKeys) {

    ChannelSettings {
        if (node == null || node.isBlank() || bankNode == null || bankNode.isBlank()) {
            throw new IllegalArgumentException(
                    "anju.channel.node and anju.channel.bank-node name the two ends of the link");
        }
        if (bankKeys == null || bankKeys.isEmpty()) {
            throw new IllegalArgumentException("anju.channel.bank-keys names no key of the bank");
        }
        bankKeys = List.copyOf(bankKeys);
    }
}
