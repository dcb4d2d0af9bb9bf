/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

import java.util.regex.Pattern;

/**
 * How a personal value is shown to those who need not see it whole (脱敏): the one masker of the
 * centre, for pages, answers, problems and logs alike.
 */
public enum Mask {
    /** Not personal: shown as it stands. */
    CLEAR {
        @Override
        public String apply(String value) {
            return value;
        }
    },
    /** A person's name (姓名): the surname's first character, such as {@code 张*}. */
    NAME {
        @Override
        public String apply(String value) {
            return value.isEmpty()
                    ? value
                    : value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN;
        }
    },
    /** An identity number (证件号码): the last four characters. */
    IDENTITY {
        @Override
        public String apply(String value) {
            return tail(value, 0);
        }
    },
    /** A wallet number (钱包编号): the last four characters. */
    WALLET {
        @Override
        public String apply(String value) {
            return tail(value, 0);
        }
    },
    /** A mobile number (手机号码): the first three and the last four digits. */
    MOBILE {
        @Override
        public String apply(String value) {
            return tail(value, MOBILE_HEAD);
        }
    },
    /** Text in which a personal number may have slipped: every long run of digits is hidden. */
    FREE_TEXT {
        @Override
        public String apply(String value) {
            return LONG_NUMBER.matcher(value).replaceAll(run -> tail(run.group(), 0));
        }
    };

    private static final String HIDDEN = "*";
    private static final int TAIL = 4;
    private static final int MOBILE_HEAD = 3;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");

    /** The value as it may be shown. */
    public abstract String apply(String value);

    /**
     * Hides all but the ends; a value too short to keep at least as much hidden is hidden whole.
     */
    private static String tail(String value, int head) {
        int shown = value.length() < head + 2 * TAIL ? 0 : TAIL;
        int first = shown == 0 ? 0 : head;
        return value.substring(0, first)
                + HIDDEN.repeat(value.length() - first - shown)
                + value.substring(value.length() - shown);
    }
}
