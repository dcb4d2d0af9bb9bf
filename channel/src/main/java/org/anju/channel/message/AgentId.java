/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * The bank that keeps an account or a wallet (开户机构、运营机构).
 *
 * @param scheme whether the code is a clearing code or the name of a node
 * @param code 12 digits of the clearing system, or the name of a node of the channel
 */
public record AgentId(AgentScheme scheme, String code) {

    /**
     * @throws IllegalArgumentException if the code has not the form of its scheme
     */
    public AgentId {
        switch (scheme) {
            case CNAPS -> TextRule.CLEARING_CODE.require("a clearing code", code);
            case CHANNEL_NODE -> TextRule.NODE.require("a bank's node", code);
        }
    }

    /** The bank with this clearing code; for a wallet its operator's head office. */
    public static AgentId cnaps(String code) {
        return new AgentId(AgentScheme.CNAPS, code);
    }

    /** The bank that is this node of the channel. */
    public static AgentId node(String code) {
        return new AgentId(AgentScheme.CHANNEL_NODE, code);
    }
}
