/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One accounting date and what happens on it, in order.
 *
 * @param line line of the file that begins it
 * @param start the time in China at which its first step happens
 */
public record PlayedDay(int line, LocalDate date, LocalTime start, List<Step> steps) {

    public PlayedDay {
        steps = List.copyOf(steps);
    }
}
