/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.util.List;

/** For what an installation is run. */
public enum Purpose {
    /**
     * A day is played: both programs read one stepped clock, and the bank delivers when the player
     * asks it to.
     */
    PLAY("day"),
    /** People use it: the machine's clock, and the bank delivers by itself. */
    USE("demo");

    private final String tokenHolder;

    Purpose(String tokenHolder) {
        this.tokenHolder = tokenHolder;
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
