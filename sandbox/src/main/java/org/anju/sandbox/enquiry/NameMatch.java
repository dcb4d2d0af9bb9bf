/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** How much two names are alike. */
enum NameMatch {
    /** The same, whatever the width of letters, their case, blanks and middle dots. */
    SAME,
    /** One character more, less or another, in a name that begins alike: probably mistyped. */
    CLOSE,
    /** Another name. */
    OTHER;

    static NameMatch of(String asked, String known) {
        int[] one = letters(asked);
        int[] other = letters(known);
        if (Arrays.equals(one, other)) {
            return SAME;
        }
        boolean beginAlike = one.length > 1 && other.length > 1 && one[0] == other[0];
        return beginAlike && isOneEditApart(one, other) ? CLOSE : OTHER;
    }

    private static int[] letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
    }

    /** Whether they differ by one character that was replaced, left out or put in. */
    private static boolean isOneEditApart(int[] one, int[] other) {
        int[] shorter = one.length <= other.length ? one : other;
        int[] longer = one.length <= other.length ? other : one;
        if (longer.length - shorter.length > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length && shorter[same] == longer[same]) {
            same++;
        }
        int skipped = longer.length == shorter.length ? same + 1 : same;
        return Arrays.equals(
                Arrays.copyOfRange(shorter, skipped, shorter.length),
                Arrays.copyOfRange(longer, same + 1, longer.length));
    }
}
