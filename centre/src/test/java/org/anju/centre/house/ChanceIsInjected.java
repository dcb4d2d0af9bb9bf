/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chance is an injected source too: identifiers come from {@code Ids}, never from a static call.
 * Programs that only start and stop others have nothing to replay.
 */
final class ChanceIsInjected implements HouseRule {

    private static final Pattern CHANCE =
            Pattern.compile(
                    "(.*\\.)?(new (java\\.util\\.)?Random|Math\\.random|UUID\\.randomUUID"
                            + "|ThreadLocalRandom\\.current)");
    private static final Set<String> NOTHING_TO_REPLAY = Set.of("launcher", "postgres");

    @Override
    public List<Breach> breaches(SourceFile file) {
        return file.isMain() && !NOTHING_TO_REPLAY.contains(file.module())
                ? CallScan.of(
                        file,
                        call -> CHANCE.matcher(call.name()).matches(),
                        "chance that nobody injected")
                : List.of();
    }
}
