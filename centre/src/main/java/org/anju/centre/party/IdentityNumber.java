/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.protection.Mask;

/**
 * A citizen's identity number (公民身份号码, GB 11643): six digits of region, eight of birth date, three
 * of sequence and a check character by ISO 7064 MOD 11-2. Any region code is taken: regions are
 * renamed, numbers are not.
 *
 * @param value the 18 characters, an {@code X} in capitals
 */
public record IdentityNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int BIRTH_BEGIN = 6;
    private static final int BIRTH_END = 14;
    private static final int LAST = 17;
    private static final int EARLIEST_YEAR = 1900;
    private static final int TAIL = 4;
    private static final int MODULUS = 11;
    private static final String CHECK_CHARACTERS = "0123456789X";

    public IdentityNumber {
        Optional<IdentityFault> fault = faultOf(value);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("not an identity number: " + fault.get());
        }
    }

    /** The number as somebody typed it: full-width digits and a small x are made ordinary. */
    public static String normalised(String typed) {
        return IndexedField.normalised(typed);
    }

    /**
     * What is wrong with a normalised number on a day, if anything.
     *
     * @param today the day on which the person must already be born
     */
    public static Optional<IdentityFault> faultOf(String number, LocalDate today) {
        Optional<IdentityFault> fault = faultOf(number);
        if (fault.isPresent()) {
            return fault;
        }
        return birthDate(number).filter(born -> !born.isAfter(today)).isPresent()
                ? Optional.empty()
                : Optional.of(IdentityFault.BIRTH_DATE);
    }

    /** What is wrong with a normalised number whatever day it is, if anything. */
    public static Optional<IdentityFault> faultOf(String number) {
        if (!FORM.matcher(number).matches()) {
            return Optional.of(IdentityFault.FORM);
        }
        if (birthDate(number).isEmpty()) {
            return Optional.of(IdentityFault.BIRTH_DATE);
        }
        return number.charAt(LAST) == checkCharacter(number)
                ? Optional.empty()
                : Optional.of(IdentityFault.CHECK_DIGIT);
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(BIRTH_BEGIN, BIRTH_END), BIRTH))
                    .filter(born -> born.getYear() >= EARLIEST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The character with which the weighted sum, 2 to the power of the place, is 1 modulo 11. */
    private static char checkCharacter(String number) {
        int sum = 0;
        for (int index = 0; index < LAST; index++) {
            sum = (sum + number.charAt(index) - '0') * 2 % MODULUS;
        }
        return CHECK_CHARACTERS.charAt((1 - sum + MODULUS) % MODULUS);
    }

    /** The last four characters, which may stand clear. */
    public String tail() {
        return value.substring(LAST + 1 - TAIL);
    }

    /** A number of which only the last four characters are known, as {@link #toString} shows it. */
    public static String masked(String tail) {
        return "*".repeat(LAST + 1 - TAIL) + tail;
    }

    /** Masked: an identity number never reaches a log whole. */
    @Override
    public String toString() {
        return Mask.IDENTITY.apply(value);
    }
}
