/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.regex.Pattern;
import org.anju.kernel.RowProblem;

/**
 * The kinds of reasons for which this package refuses a remittance (汇缴), beside those that the
 * reading of lists finds. The constant's name is the code on the wire.
 */
enum ProblemCode {
    /** No employer account has this number. */
    EMPLOYER_UNKNOWN,
    /** The employer account is closed, sealed or has its contributions deferred. */
    EMPLOYER_STATE,
    /** The month is not written yyyy-MM. */
    MONTH_FORM,
    /** The month is written yyyy-MM but is none of the twelve. */
    MONTH_IMPOSSIBLE,
    /** The month is further ahead than may be paid in advance. */
    MONTH_TOO_EARLY,
    /** No limits are in force in this month. */
    LIMITS_MISSING,
    /** The employer's or the person's rate is outside the limits of the month. */
    RATE_OUTSIDE_LIMITS,
    /** A remittance of this employer account, month and kind still awaits its payment. */
    REMITTANCE_OPEN,
    /** A value that every line has is empty. */
    VALUE_MISSING,
    /** The identity number has the wrong length, birth date or check digit. */
    IDENTITY_FORM,
    /** A person stands in the list more than once. */
    PERSON_TWICE,
    /** Nobody of this identity number has a personal account. */
    PERSON_UNKNOWN,
    /** The person's account is kept under another employer. */
    PERSON_OF_OTHER_EMPLOYER,
    /** The name is not the one registered for the identity number. */
    NAME_DIFFERS,
    /** The personal account is sealed (封存). */
    ACCOUNT_SEALED,
    /** The personal account is closed (销户). */
    ACCOUNT_CLOSED,
    /** The personal account is frozen (冻结). */
    ACCOUNT_FROZEN,
    /** The personal account is in another state that takes no contribution. */
    ACCOUNT_STATE,
    /** The person's month is already paid. */
    MONTH_ALREADY_PAID,
    /** The base is below the floor of the month. */
    BASE_BELOW_FLOOR,
    /** The base is above the cap of the month. */
    BASE_ABOVE_CAP,
    /** The employer's amount given is not base × rate. */
    EMPLOYER_PART_DIFFERS,
    /** The person's amount given is not base × rate. */
    PERSON_PART_DIFFERS;

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}+");

    /** As long as an identity number or longer; a time stamp of 14 digits is shown whole. */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Za-z]{15,}");

    private static final int TAIL_LENGTH = 4;
    private static final int SHOWN_LENGTH_MAX = 40;

    /**
     * A problem of the request itself, at no line of the list.
     *
     * @param parameter the request's parameter at fault
     * @param value what was given
     * @param message what is wrong and how to mend it, with one {@code %s} for the value shown
     */
    RowProblem ofRequest(String parameter, String value, String message) {
        String shown = shown(value);
        return new RowProblem(0, parameter, shown, name(), message.formatted(shown));
    }

    /**
     * What was given, as it may be shown and stored: at most 40 characters, nothing unprintable,
     * and only the last four of whatever is as long as an identity number.
     */
    static String shown(String value) {
        String printable = UNPRINTABLE.matcher(value).replaceAll("");
        String masked =
                IDENTIFIER.matcher(printable).replaceAll(found -> "****" + tail(found.group()));
        return masked.length() <= SHOWN_LENGTH_MAX
                ? masked
                : masked.substring(0, SHOWN_LENGTH_MAX) + "…";
    }

    private static String tail(String value) {
        return value.substring(value.length() - TAIL_LENGTH);
    }
}
