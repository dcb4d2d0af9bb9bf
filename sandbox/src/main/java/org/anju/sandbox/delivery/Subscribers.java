/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anju.sandbox.SandboxProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The centres that the bank tells of movements, as it was configured. */
@Component
public class Subscribers {

    private final Map<String, Subscriber> byNode = new LinkedHashMap<>();

    Subscribers(SandboxProperties properties) {
        for (SandboxProperties.Subscriber subscriber : properties.subscribers()) {
            byNode.put(subscriber.node(), new Subscriber(subscriber.node(), subscriber.url()));
        }
    }

    /**
     * The node that is told of a centre's wallet.
     *
     * @param wanted the node that was asked for; null = the first subscriber
     * @throws DeliveryRefusal if the bank has no such subscriber
     */
    public String nodeFor(@Nullable String wanted) {
        return byNode.keySet().stream()
                .filter(node -> wanted == null || node.equals(wanted))
                .findFirst()
                .orElseThrow(() -> DeliveryRefusal.unknownSubscriber(wanted, byNode.keySet()));
    }

    /**
     * @throws IllegalStateException if a node that was told of a wallet is no longer configured
     */
    Subscriber at(String node) {
        Subscriber subscriber = byNode.get(node);
        if (subscriber == null) {
            throw new IllegalStateException(
                    "sandbox.subscribers has no node " + node + ", which waits for notices");
        }
        return subscriber;
    }
}
