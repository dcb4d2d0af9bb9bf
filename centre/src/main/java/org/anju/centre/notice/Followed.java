/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.util.Set;

/** What a reader wants to be told of. */
sealed interface Followed {

    /** Everything that happens to one object. */
    record OfKey(String key) implements Followed {}

    /** Everything of these families of events. */
    record OfTopics(Set<String> topics) implements Followed {

        public OfTopics {
            topics = Set.copyOf(topics);
        }
    }

    /** Whether the act is one of them. */
    default boolean covers(Act act) {
        return switch (this) {
            case OfKey(String key) -> key.equals(act.key());
            case OfTopics(Set<String> topics) -> topics.contains(act.topic());
        };
    }

    /** A committed act, as its outbox row names it. */
    record Act(String topic, String key) {}
}
