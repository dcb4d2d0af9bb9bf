/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.util.Map;
import java.util.TreeMap;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.seed.Seed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how this bank differs from others, for whoever must read its codes. */
@RestController
class HabitController {

    /**
     * The bank's habits.
     *
     * @param node the bank's node on the link
     * @param habits their name, such as {@code own-codes}
     * @param reasons the bank's own codes by the ISO code that each stands for
     * @param seed of its ids and of faults of some probability
     * @param start the how manieth start of the bank it is
     */
    record Habits(String node, String habits, Map<String, String> reasons, long seed, long start) {}

    private final SandboxProperties properties;
    private final Seed seed;

    HabitController(SandboxProperties properties, Seed seed) {
        this.properties = properties;
        this.seed = seed;
    }

    @GetMapping("/control/v1/habits")
    Habits habits() {
        BankHabits habits = properties.habits();
        return new Habits(
                properties.node(),
                habits.wireName(),
                new TreeMap<>(habits.reasons()),
                seed.value(),
                seed.start());
    }
}
