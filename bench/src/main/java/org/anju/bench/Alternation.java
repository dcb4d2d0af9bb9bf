/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures several things in turn, so that what else the machine does meets all of them alike:
 * rounds of warm-up, whose figures are thrown away, then the rounds that count. The server writes a
 * checkpoint before each run, so that none pays for the pages of another.
 */
final class Alternation {

    private static final int ROUNDS = 5;

    private final Stand stand;
    private final int warmUps;
    private final int rounds;

    /** Measures after one round of warm-up. */
    Alternation(Stand stand, boolean shortForm) {
        this(stand, shortForm, 1);
    }

    /**
     * @param warmUps how many rounds are thrown away; a short form does with one
     */
    Alternation(Stand stand, boolean shortForm, int warmUps) {
        this.stand = stand;
        this.warmUps = shortForm ? 1 : warmUps;
        this.rounds = shortForm ? 1 : ROUNDS;
    }

    /** One thing that is measured again and again. */
    interface Run {

        /**
         * Does it once.
         *
         * @param round from 0, those of the warm-up first
         * @return the seconds that count
         */
        double seconds(int round);
    }

    /** How many rounds are thrown away. */
    int warmUps() {
        return warmUps;
    }

    /** How many rounds there will be, with the warm-up. */
    int rounds() {
        return warmUps + rounds;
    }

    /** The seconds of each run that counts, thing by thing in the order given. */
    List<List<Double>> measure(Run... runs) {
        List<List<Double>> seconds = new ArrayList<>();
        for (Run _ : runs) {
            seconds.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds(); round++) {
            for (int place = 0; place < runs.length; place++) {
                stand.server().checkpoint();
                double took = runs[place].seconds(round);
                if (round >= warmUps) {
                    seconds.get(place).add(took);
                }
            }
        }
        return seconds;
    }

    /** The seconds since a moment of {@link System#nanoTime}. */
    static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
