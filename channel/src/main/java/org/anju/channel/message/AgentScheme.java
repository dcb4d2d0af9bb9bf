/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** What the code of a bank is a code of. */
public enum AgentScheme {
    /** The clearing code of a bank's branch in China (联行号), 12 digits. */
    CNAPS,
    /** The name under which a bank is a node of this channel. */
    CHANNEL_NODE
}
