/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bank's end of the bank link.
 *
 * @param node the bank's node code
 * @param keys the ids of the bank's public keys that are trusted now; two during a rotation
 * @param url where the bank listens: scheme, host and port, no path
 */
@ConfigurationProperties("anju.bank")
record BankSettings(String node, List<String> keys, URI url) {

    BankSettings {
        if (node == null || node.isBlank()) {
            throw new IllegalArgumentException("anju.bank.node names no node of the bank");
        }
        if (keys == null || keys.isEmpty()) {
            throw new IllegalArgumentException("anju.bank.keys names no public key of the bank");
        }
        if (url == null || url.getHost() == null) {
            throw new IllegalArgumentException("anju.bank.url is no address of the bank");
        }
        keys = List.copyOf(keys);
    }
}
