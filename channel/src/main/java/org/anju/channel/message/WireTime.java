/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.anju.kernel.ChinaTime;

/**
 * Times as the channel writes them: to the millisecond, with China's offset, such as {@code
 * 2026-01-05T09:00:00.123+08:00}. One moment has one text.
 */
public final class WireTime {

    /** China's offset, fixed since 1992; written as a constant offset because the wire says so. */
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private WireTime() {}

    /** The clock's time as the wire can say it. */
    public static OffsetDateTime now(Clock clock) {
        return exact(clock.instant().atZone(ChinaTime.ZONE).toOffsetDateTime());
    }

    /** The same moment as the wire can say it: China's offset, what is finer than 1 ms cut off. */
    public static OffsetDateTime exact(OffsetDateTime time) {
        return time.withOffsetSameInstant(OFFSET).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The text of a time.
     *
     * @throws IllegalArgumentException if its year is not from 1000 to 2999
     */
    public static String format(OffsetDateTime time) {
        return TextRule.TIME.require("a time", FORM.format(exact(time)));
    }

    /**
     * Reads the text of a time.
     *
     * @throws IllegalArgumentException if it is not one, or not in the channel's form and offset
     */
    public static OffsetDateTime parse(String text) {
        TextRule.TIME.require("a time", text);
        try {
            return OffsetDateTime.parse(text, FORM);
        } catch (DateTimeException noMeaning) { // the thirtieth of February has the right form
            throw new IllegalArgumentException(noMeaning);
        }
    }
}
