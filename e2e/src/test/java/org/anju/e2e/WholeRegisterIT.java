/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.centre.portal.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Runs after all journeys, and is named so that it does: no page of the register without one, and
 * without a screenshot of each look that it can have.
 */
@Order(Integer.MAX_VALUE)
class WholeRegisterIT {

    /** Looks that a page cannot have, each for a reason. */
    private static final Map<Page, Set<Look>> IMPOSSIBLE =
            Map.ofEntries(
                    // They list what the user may do, which is never nothing and cannot be wrong.
                    Map.entry(Page.DESK_HOME, EnumSet.of(Look.EMPTY, Look.NO_RIGHT)),
                    Map.entry(Page.HALL_HOME, EnumSet.of(Look.REFUSED)),
                    // A thing is there, or the answer is that it is not.
                    Map.entry(Page.HALL_CASE, EnumSet.of(Look.EMPTY)),
                    Map.entry(Page.COUNTER_CASE, EnumSet.of(Look.EMPTY)),
                    Map.entry(Page.PERSONAL_ACCOUNT, EnumSet.noneOf(Look.class)),
                    Map.entry(Page.NOTICE, EnumSet.of(Look.EMPTY)),
                    Map.entry(Page.ENTRY, EnumSet.of(Look.EMPTY)),
                    Map.entry(Page.SUSPENSE_ITEM, EnumSet.of(Look.EMPTY)),
                    Map.entry(Page.WALK, EnumSet.of(Look.EMPTY)),
                    // A declaration begins empty: that is its usual look.
                    Map.entry(Page.HALL_DECLARE, EnumSet.of(Look.EMPTY)),
                    Map.entry(Page.COUNTER_DECLARE, EnumSet.of(Look.EMPTY)),
                    // The chart and the people are never empty, and ask nothing that could be
                    // wrong.
                    Map.entry(Page.ACCOUNTS, EnumSet.of(Look.EMPTY, Look.REFUSED)),
                    Map.entry(Page.PEOPLE, EnumSet.of(Look.EMPTY)));

    @BeforeAll
    static void asksForABrowser() {
        Chromium.demand();
    }

    @Test
    void knowsNoPageWithoutItsScreenshots() {
        List<String> missing =
                Arrays.stream(Page.values())
                        .flatMap(
                                page ->
                                        wanted(page).stream()
                                                .filter(look -> !Album.holds(page.name(), look))
                                                .map(look -> page + " " + look))
                        .toList();
        assertThat(missing).as("looks of pages that no journey has seen").isEmpty();
    }

    private static Set<Look> wanted(Page page) {
        Set<Look> wanted = EnumSet.allOf(Look.class);
        wanted.removeAll(IMPOSSIBLE.getOrDefault(page, Set.of()));
        if (!page.path().startsWith("/hall")) {
            wanted.remove(Look.ELDER);
        }
        return wanted;
    }
}
