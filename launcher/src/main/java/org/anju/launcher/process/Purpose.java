/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.util.List;

/** For what an installation is run. */
public enum Purpose {
    /**
     * A day is played: both programs read one stepped clock, and the bank delivers when the player
     * asks it to.
     */
    PLAY("day", ""),
    /** People use it: the machine's clock, and the bank delivers by itself. */
    USE("demo", "演示");

    private final String tokenHolder;
    private final String environment;

    Purpose(String tokenHolder, String environment) {
        this.tokenHolder = tokenHolder;
        this.environment = environment;
    }

    /** What every page says, so that nobody takes it for the real thing; empty for no people. */
    String environment() {
        return environment;
    }

    /** As whom the launcher calls the centre's API. */
    String tokenHolder() {
        return tokenHolder;
    }

    /**
     * Which compilers the centre uses. A played day lasts seconds: the second compiler would only
     * take the processor from it.
     */
    List<String> compilers() {
        return switch (this) {
            case PLAY -> List.of("-XX:TieredStopAtLevel=1");
            case USE -> List.of();
        };
    }
}
