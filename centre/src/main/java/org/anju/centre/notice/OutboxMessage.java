/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.util.Map;

/**
 * What one business act tells the world. It holds no personal data.
 *
 * @param topic the family of events, as {@code noun.past-tense}, such as {@code remittance.posted}
 * @param key the object the event belongs to; events of one key are told in order
 * @param facts the event's content
 */
public record OutboxMessage(String topic, String key, Map<String, Object> facts) {

    public OutboxMessage {
        if (!topic.matches("[a-z-]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("a topic reads noun.past-tense, not " + topic);
        }
        facts = Map.copyOf(facts);
    }
}
