/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.centre.notice.Followed.Act;

/** Who is told what. A thousand readers of single objects cost an act one look-up. */
final class Followers {

    private final Map<String, Set<Follower>> ofKey = new ConcurrentHashMap<>();
    private final Set<Follower> ofTopics = ConcurrentHashMap.newKeySet();

    void add(Follower follower) {
        switch (follower.followed()) {
            case Followed.OfKey(String key) ->
                    ofKey.compute(
                            key,
                            (same, standing) -> {
                                Set<Follower> of =
                                        standing == null ? ConcurrentHashMap.newKeySet() : standing;
                                of.add(follower);
                                return of;
                            });
            case Followed.OfTopics _ -> ofTopics.add(follower);
        }
    }

    void remove(Follower follower) {
        switch (follower.followed()) {
            case Followed.OfKey(String key) ->
                    ofKey.computeIfPresent(
                            key,
                            (same, standing) -> {
                                standing.remove(follower);
                                return standing.isEmpty() ? null : standing;
                            });
            case Followed.OfTopics _ -> ofTopics.remove(follower);
        }
    }

    /** Tells each follower once what concerns it. */
    void tell(Snapshot at, List<Act> acts) {
        Map<Follower, Set<String>> concerned = new HashMap<>();
        for (Act act : acts) {
            for (Follower follower : ofKey.getOrDefault(act.key(), Set.of())) {
                concerned.computeIfAbsent(follower, one -> new TreeSet<>()).add(act.topic());
            }
            for (Follower follower : ofTopics) {
                if (follower.followed().covers(act)) {
                    concerned.computeIfAbsent(follower, one -> new TreeSet<>()).add(act.topic());
                }
            }
        }
        concerned.forEach((follower, topics) -> follower.tell(at, topics));
    }

    /** Everybody who follows now. */
    Set<Follower> all() {
        Set<Follower> all = new HashSet<>(ofTopics);
        ofKey.values().forEach(all::addAll);
        return all;
    }
}
