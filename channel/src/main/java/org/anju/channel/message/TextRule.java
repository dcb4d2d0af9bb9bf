/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The form that the text of a field must have: within what the ISO 20022 schemas allow, and
 * narrower where the channel's profile is. Lengths count UTF-16 units: the schemas mean characters,
 * but much validating software counts a character outside the basic plane twice, and both must
 * accept us.
 */
public final class TextRule {

    /** A node of the channel: a centre or a bank. */
    public static final TextRule NODE =
            run(35, TextRule::isCapitalOrDigit, "1 to 35 capitals or digits");

    /** The name of one message, unique for ever within its sender. */
    public static final TextRule MESSAGE_ID =
            run(35, of("-"), "1 to 35 letters, digits or hyphens");

    /** A message definition with its version. */
    public static final TextRule DEFINITION =
            form("[a-z]{2,8}\\.[a-z0-9.]{1,26}", "a message definition such as camt.054.001.08");

    /** A time as {@link WireTime} writes it. */
    public static final TextRule TIME =
            form(
                    "[12]\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+08:00",
                    "a time such as 2026-01-05T09:00:00.123+08:00");

    /** A day of the calendar. */
    static final TextRule DATE = form("[12]\\d{3}-\\d\\d-\\d\\d", "a date such as 2026-01-05");

    /** A reference that a bank or a payer has given something. */
    static final TextRule REFERENCE =
            run(35, c -> c >= '!' && c <= '~', "1 to 35 ASCII characters without spaces");

    /** The number of a wallet or an account; opaque, since every operator numbers its own way. */
    static final TextRule ACCOUNT_NUMBER = run(34, of(""), "1 to 34 letters or digits");

    /** A person's or an organisation's name. */
    public static final TextRule NAME = free(140);

    /** One line of what the payer wrote (附言). */
    public static final TextRule REMITTANCE_LINE = free(140);

    /** The clearing code of a bank's branch in China (联行号). */
    static final TextRule CLEARING_CODE = form("\\d{12}", "a clearing code of 12 digits");

    /** A code of one of ISO's lists. */
    static final TextRule ISO_CODE =
            run(4, TextRule::isCapitalOrDigit, "1 to 4 capitals or digits");

    /** How far a payment has come; any code of this form is kept as it came. */
    static final TextRule STATUS_CODE = run(4, of(""), "1 to 4 letters or digits");

    /** Why a payment ended as it did, in words. */
    static final TextRule REASON_TEXT = free(105);

    /** A mobile telephone number with its country's code. */
    static final TextRule MOBILE =
            form("\\+\\d{1,3}-\\d{4,14}", "a mobile number such as +86-13800000000");

    /** A code for why something was refused. */
    static final TextRule REASON_CODE = run(35, of("_"), "1 to 35 letters, digits or underscores");

    /** A place in a message or a description of what is wrong there. */
    static final TextRule EXPLANATION = free(350);

    private static final int TOLD_CHARACTERS_MAX = 64;

    private final Predicate<String> accepted;
    private final String inWords;

    private TextRule(Predicate<String> accepted, String inWords) {
        this.accepted = accepted;
        this.inWords = inWords;
    }

    /** A text that matches the pattern as a whole. */
    public static TextRule form(String pattern, String inWords) {
        return new TextRule(Pattern.compile(pattern).asMatchPredicate(), inWords);
    }

    // A message has dozens of such fields; a loop reads them in a tenth of a pattern's time.
    private static TextRule run(int charactersMax, IntPredicate accepted, String inWords) {
        return new TextRule(
                text ->
                        !text.isEmpty()
                                && text.length() <= charactersMax
                                && isMadeOf(text, accepted),
                inWords);
    }

    private static boolean isMadeOf(String text, IntPredicate accepted) {
        for (int place = 0; place < text.length(); place++) {
            if (!accepted.test(text.charAt(place))) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits of ASCII, and these. */
    private static IntPredicate of(String others) {
        return character ->
                isCapitalOrDigit(character)
                        || (character >= 'a' && character <= 'z')
                        || others.indexOf(character) >= 0;
    }

    private static boolean isCapitalOrDigit(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    }

    /** Exactly this text. */
    static TextRule constant(String only) {
        return new TextRule(only::equals, only);
    }

    /** One of these texts. */
    static TextRule oneOf(String... texts) {
        List<String> allowed = List.of(texts);
        return new TextRule(allowed::contains, "one of " + String.join(", ", allowed));
    }

    /** A text for people: not blank, in one line, without control characters. */
    static TextRule free(int charactersMax) {
        return new TextRule(
                text -> isLine(text, charactersMax),
                "1 to " + charactersMax + " characters in one line, not all blank");
    }

    /** Whether the text has this form. */
    public boolean accepts(String text) {
        return accepted.test(text);
    }

    /** This form in words, to stand behind "must be". */
    public String inWords() {
        return inWords;
    }

    /**
     * The text itself, where it has this form.
     *
     * @throws IllegalArgumentException otherwise; the text, which may be personal, is not quoted
     */
    public String require(String field, String text) {
        if (!accepts(text)) {
            throw new IllegalArgumentException(field + " must be " + inWords);
        }
        return text;
    }

    /** What may be shown of a value that was refused: its first 64 characters, in one line. */
    public static String told(String value) {
        StringBuilder told = new StringBuilder();
        value.codePoints()
                .limit(TOLD_CHARACTERS_MAX)
                .map(character -> isWritable(character) ? character : ' ')
                .forEach(told::appendCodePoint);
        return told.toString();
    }

    private static boolean isLine(String text, int charactersMax) {
        return !text.isBlank() && text.length() <= charactersMax && isWritable(text);
    }

    private static boolean isWritable(String text) {
        for (int place = 0; place < text.length(); ) {
            int character = text.codePointAt(place);
            if (!isWritable(character)) {
                return false;
            }
            place += Character.charCount(character);
        }
        return true;
    }

    // XML cannot carry most control characters, lone surrogates or the two last of a plane.
    private static boolean isWritable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> (character & 0xFFFE) != 0xFFFE;
        };
    }
}
