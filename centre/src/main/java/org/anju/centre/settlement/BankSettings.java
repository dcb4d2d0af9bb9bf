/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bank's end of the bank link.
 *
 * @param node the bank's node code
 * @param keys the ids of the bank's public keys that are trusted now; two during a rotation
 */
@ConfigurationProperties("anju.bank")
record BankSettings(String node, List<String> keys) {

    BankSettings {
        if (node == null || node.isBlank()) {
            throw new IllegalArgumentException("anju.bank.node names no node of the bank");
        }
        if (keys == null || keys.isEmpty()) {
            throw new IllegalArgumentException("anju.bank.keys names no public key of the bank");
        }
        keys = List.copyOf(keys);
    }
}
