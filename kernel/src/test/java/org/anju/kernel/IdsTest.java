/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T04:00:00.123Z");
    private static final int MANY = 20_000;

    @Test
    void mintsVersionSevenWithTheTimeInFront() {
        Cases.hold(
                "version 7",
                MANY,
                cases -> {
                    UUID id = new Ids(at(NOON), cases.random()).next();
                    assertThat(id.version()).isEqualTo(7);
                    assertThat(id.variant()).isEqualTo(2);
                    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
                });
    }

    @Test
    void mintsVersionFourForAPayment() {
        Cases.hold(
                "version 4",
                MANY,
                cases -> {
                    UUID uetr = new Ids(at(NOON), cases.random()).uetr();
                    assertThat(uetr.version()).isEqualTo(4);
                    assertThat(uetr.variant()).isEqualTo(2);
                });
    }

    @Test
    void ordersByTimeAsTextAndAsTheDatabaseDoes() {
        Cases.hold(
                "order",
                MANY,
                cases -> {
                    Instant later = NOON.plusMillis(cases.number(1, Integer.MAX_VALUE - 1));
                    UUID first = new Ids(at(NOON), cases.random()).next();
                    UUID second = new Ids(at(later), cases.random()).next();
                    assertThat(first.toString()).isLessThan(second.toString());
                    assertThat(Ids.onWire(first)).isLessThan(Ids.onWire(second));
                });
    }

    @Test
    void neverMintsTheSameTwiceInOneMillisecond() {
        Ids ids = new Ids(at(NOON), new SecureRandom());
        Set<UUID> minted = new HashSet<>();
        for (int count = 0; count < MANY; count++) {
            minted.add(ids.next());
            minted.add(ids.uetr());
        }
        assertThat(minted).hasSize(2 * MANY);
    }

    @Test
    void isThirtyTwoDigitsOnTheWireThatReadBack() {
        Cases.hold(
                "wire form",
                MANY,
                cases -> {
                    UUID id = new UUID(cases.anyLong(), cases.anyLong());
                    String wire = Ids.onWire(id);
                    assertThat(wire).matches("[0-9a-f]{32}");
                    assertThat(wire).isEqualTo(id.toString().replace("-", ""));
                });
        assertThat(Ids.onWire(new UUID(0, 1))).isEqualTo("0".repeat(31) + "1");
    }

    private static Clock at(Instant instant) {
        return Clock.offset(Clock.fixed(instant, ChinaTime.ZONE), Duration.ZERO);
    }
}
