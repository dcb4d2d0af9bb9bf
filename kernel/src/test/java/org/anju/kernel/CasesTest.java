/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void namesTheSeedOfTheCaseThatBreaksAndReplaysIt() {
        AtomicLong drawn = new AtomicLong();
        AssertionError broken =
                catchThrowableOfType(
                        AssertionError.class,
                        () ->
                                Cases.hold(
                                        "a law that does not hold",
                                        1_000,
                                        cases -> {
                                            drawn.set(cases.anyLong());
                                            assertThat(drawn.get() % 10).isNotZero();
                                        }));
        long seed =
                Long.parseLong(broken.toString().replaceAll("(?s).*-Danju.seed=(-?\\d+).*", "$1"));
        String before = System.getProperty("anju.seed");
        System.setProperty("anju.seed", Long.toString(seed));
        try {
            Cases.hold("replay", 1, cases -> assertThat(cases.anyLong()).isEqualTo(drawn.get()));
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String seed) {
        if (seed == null) {
            System.clearProperty("anju.seed");
        } else {
            System.setProperty("anju.seed", seed);
        }
    }
}
