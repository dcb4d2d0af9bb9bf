/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;
import java.util.regex.Pattern;
import org.anju.centre.house.CallScan.Call;

/**
 * The time is asked of the injected clock alone, so that a day can be played again. The clock of
 * the machine is opened where a program is put together: in a configuration.
 */
final class TimeComesFromAClock implements HouseRule {

    private static final Pattern NOW =
            Pattern.compile(
                    "(.*\\.)?(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|OffsetTime"
                            + "|ZonedDateTime|Year|YearMonth|MonthDay)\\.now");
    private static final Pattern MACHINE =
            Pattern.compile("(.*\\.)?(System\\.currentTimeMillis|new Date|new GregorianCalendar)");
    private static final Pattern CLOCK = Pattern.compile("(.*\\.)?Clock\\.(system|tick).*");

    @Override
    public List<Breach> breaches(SourceFile file) {
        if (!file.isMain()) {
            return List.of();
        }
        boolean composes = file.typeName().endsWith("Configuration");
        return CallScan.of(
                file, call -> isMachineTime(call, composes), "time that no injected clock gives");
    }

    private static boolean isMachineTime(Call call, boolean composes) {
        boolean now =
                NOW.matcher(call.name()).matches()
                        && call.arguments().stream().noneMatch(TimeComesFromAClock::isClock);
        boolean machine = MACHINE.matcher(call.name()).matches() && call.arguments().isEmpty();
        boolean clock = CLOCK.matcher(call.name()).matches() && !composes;
        return now || machine || clock;
    }

    private static boolean isClock(String argument) {
        return argument.toLowerCase(java.util.Locale.ROOT).contains("clock");
    }
}
