/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anju.centre.party.IdentityNumber;

/**
 * What somebody means who types into the one field of the search, by the form of it alone: nothing
 * is looked up to know.
 */
sealed interface Sought {

    /** Nothing was typed. */
    record Everything() implements Sought {}

    /** A case number; it finds nothing where its check digit is wrong. */
    record Case(String number) implements Sought {}

    /** An employer account (单位账号). */
    record Employer(String account) implements Sought {}

    /** One or several personal accounts (个人账号) on whose lists they are. */
    record Accounts(List<String> numbers) implements Sought {}

    /** A person by the whole identity number. */
    record Person(IdentityNumber identity) implements Sought {}

    /** Four characters: the end of an identity number, or of a wallet number of the employer. */
    record Tail(String characters) implements Sought {}

    /** A part of an employer's name, or the beginning of a person's. */
    record Name(String word) implements Sought {}

    /** The form of a case number. */
    Pattern CASE = Pattern.compile("1101[0-9]{9}");

    /** The form of an employer account. */
    Pattern EMPLOYER = Pattern.compile("[0-9]{10}");

    /** The form of personal accounts with blanks or commas between them. */
    Pattern ACCOUNTS = Pattern.compile("[0-9]{12}(?:[ ,]+[0-9]{12}){0,19}");

    /** The form of the last four characters. */
    Pattern TAIL = Pattern.compile("[0-9]{3}[0-9Xx]");

    /** What may stand between two account numbers. */
    Pattern GAP = Pattern.compile("[ ,]+");

    /** Reads what was typed. */
    static Sought of(String text) {
        String typed = text.strip();
        String number = IdentityNumber.normalised(typed);
        if (typed.isEmpty()) {
            return new Everything();
        }
        if (CASE.matcher(number).matches()) {
            return new Case(number);
        }
        if (EMPLOYER.matcher(number).matches()) {
            return new Employer(number);
        }
        if (ACCOUNTS.matcher(typed).matches()) {
            return new Accounts(List.of(GAP.split(typed)));
        }
        if (IdentityNumber.faultOf(number).isEmpty()) {
            return new Person(new IdentityNumber(number));
        }
        return TAIL.matcher(number).matches()
                ? new Tail(number.toUpperCase(Locale.ROOT))
                : new Name(typed);
    }
}
