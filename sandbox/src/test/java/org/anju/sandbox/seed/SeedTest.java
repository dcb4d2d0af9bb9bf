/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.kernel.Ids;
import org.junit.jupiter.api.Test;

class SeedTest {

    @Test
    void givesTheSameIdsUnderTheSameSeedStartAndClock() {
        assertThat(ids(new Seed(42, 1))).isEqualTo(ids(new Seed(42, 1)));
    }

    @Test
    void givesOtherIdsUnderAnotherSeedAndAfterAnotherStart() {
        assertThat(ids(new Seed(42, 1)))
                .doesNotContainAnyElementsOf(ids(new Seed(43, 1)))
                .doesNotContainAnyElementsOf(ids(new Seed(42, 2)))
                .doesNotHaveDuplicates();
    }

    private static List<UUID> ids(Seed seed) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);
        Ids ids = new Ids(clock, seed.random());
        return Stream.generate(ids::next).limit(1_000).toList();
    }
}
