/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;
import java.util.regex.Pattern;

/** What a request needs is passed to it; only a log's context may cling to a thread. */
final class ThreadLocalsOnlyLog implements HouseRule {

    private static final Pattern THREAD_LOCAL =
            Pattern.compile("(java\\.lang\\.)?(Inheritable)?ThreadLocal");

    @Override
    public List<Breach> breaches(SourceFile file) {
        if (!file.isMain() || file.packageName().endsWith(".logging")) {
            return List.of();
        }
        return NameScan.of(file, THREAD_LOCAL.asMatchPredicate(), "state that clings to a thread");
    }
}
