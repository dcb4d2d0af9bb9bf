/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.anju.channel.message.TextRule;
import org.anju.sandbox.habit.BankHabits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one sandbox bank is told at its start.
 *
 * @param node the bank's own node on the channel, such as {@code BANKSB01}
 * @param keys the folder of its key files; its own key has the id {@code channel}
 * @param linkPort a port of its own for the bank link, 1 to 65535, which then can be closed as a
 *     bank's door; absent = the link is taken on the port of the control API alone
 * @param clockFile the file in which a stepped clock stands; absent = the machine's clock
 * @param delivery who sets the bank to deliver
 * @param closingTime when the bank closes its date by itself, every day in China's time; absent =
 *     only when it is told to
 * @param habits how it differs from other banks
 * @param seed of its ids and of faults of some probability; absent = drawn anew at each start
 * @param subscribers the centres that are told of movements; the first is told of a centre's wallet
 *     that names none
 */
@ConfigurationProperties(prefix = "sandbox", ignoreUnknownFields = false)
public record SandboxProperties(
        String node,
        Path keys,
        @Nullable Integer linkPort,
        @Nullable Path clockFile,
        @DefaultValue("background") DeliveryMode delivery,
        @Nullable LocalTime closingTime,
        @DefaultValue("standard") BankHabits habits,
        @Nullable Long seed,
        @DefaultValue List<Subscriber> subscribers) {

    private static final int PORT_MAX = 65_535;

    /**
     * @throws IllegalArgumentException if a setting is missing or has the wrong form; it is named
     */
    public SandboxProperties {
        requireNode("sandbox.node", node);
        requireGiven("sandbox.keys", keys);
        if (linkPort != null && (linkPort < 1 || linkPort > PORT_MAX)) {
            throw new IllegalArgumentException("sandbox.link-port is 1 to " + PORT_MAX);
        }
        subscribers = List.copyOf(subscribers);
    }

    /**
     * A centre that is told of every movement on its wallets.
     *
     * @param node its node on the channel
     * @param url where it takes messages
     * @param keys the ids of its public keys in the bank's folder; two while it changes its key
     */
    public record Subscriber(String node, URI url, @DefaultValue("centre") List<String> keys) {

        /**
         * @throws IllegalArgumentException if a setting is missing or has the wrong form
         */
        public Subscriber {
            requireNode("sandbox.subscribers[].node", node);
            requireGiven("sandbox.subscribers[].url", url);
            keys = List.copyOf(keys);
        }
    }

    private static void requireNode(String setting, @Nullable String node) {
        requireGiven(setting, node);
        TextRule.NODE.require(setting, node == null ? "" : node);
    }

    private static void requireGiven(String setting, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(setting + " must be given");
        }
    }
}
