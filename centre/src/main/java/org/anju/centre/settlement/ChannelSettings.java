/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The centre's end of the bank link.
 *
 * @param node the centre's own node code
 */
@ConfigurationProperties("anju.channel")
record ChannelSettings(String node) {

    ChannelSettings {
        if (node == null || node.isBlank()) {
            throw new IllegalArgumentException("anju.channel.node names no node of the centre");
        }
    }
}
