/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.clock;

import java.nio.file.Path;
import java.time.Clock;
import org.anju.kernel.SteppedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * Takes the place of the system's clock while a day is played: all sides then read one and the same
 * instant, which stands still until the player moves it.
 */
@Configuration(proxyBeanMethods = false)
public class SteppedClockConfiguration {

    /** The setting that names the clock's file. */
    public static final String CLOCK_FILE = "anju.day.clock-file";

    /**
     * The clock in the file that the setting names.
     *
     * @throws IllegalStateException if the setting is missing
     */
    @Bean
    @Primary
    public Clock steppedClock(Environment environment) {
        return SteppedClock.at(Path.of(environment.getRequiredProperty(CLOCK_FILE)));
    }
}
