/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases are played.
 *
 * @param only ids, or beginnings of ids; any where empty
 * @param perGroup how many of each group at most, the first ones; 0 for all
 */
public record Choice(List<String> only, int perGroup) {

    List<Case> of(List<Case> cases) {
        Map<String, Integer> taken = new HashMap<>();
        return cases.stream()
                .filter(each -> only.isEmpty() || only.stream().anyMatch(each.id()::startsWith))
                .filter(
                        each ->
                                perGroup == 0
                                        || taken.merge(each.group(), 1, Integer::sum) <= perGroup)
                .toList();
    }
}
