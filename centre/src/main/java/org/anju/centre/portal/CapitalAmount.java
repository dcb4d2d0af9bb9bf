/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

/**
 * Amounts in capital numerals (中文大写), as the rules for bills (正确填写票据和结算凭证的基本规定) write them:
 * 壹仟零伍元贰角整.
 */
final class CapitalAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] SECTIONS = {"", "万", "亿", "万亿"};
    private static final int SECTION = 10_000;
    private static final int FEN_PER_YUAN = 100;
    private static final int TEN = 10;
    private static final int THOUSAND = 1_000;

    private CapitalAmount() {}

    /** An amount in fen, of either sign. */
    static String of(long fen) {
        if (fen < 0) {
            return "负" + of(Math.negateExact(fen));
        }
        long yuan = fen / FEN_PER_YUAN;
        int jiao = (int) (fen % FEN_PER_YUAN / TEN);
        int cents = (int) (fen % TEN);
        String whole = yuan == 0 ? "" : whole(yuan) + "元";
        if (jiao == 0 && cents == 0) {
            return whole.isEmpty() ? "零元整" : whole + "整";
        }
        String zero = jiao == 0 && !whole.isEmpty() ? "零" : "";
        String tenths = jiao == 0 ? zero : DIGITS.charAt(jiao) + "角";
        return whole + tenths + (cents == 0 ? "整" : DIGITS.charAt(cents) + "分");
    }

    private static String whole(long yuan) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int section = SECTIONS.length - 1; section >= 0; section--) {
            int part = (int) (yuan / power(section) % SECTION);
            if (part == 0) {
                gap = gap || !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (gap || part < THOUSAND)) {
                text.append('零');
            }
            text.append(section(part)).append(SECTIONS[section]);
            gap = false;
        }
        return text.toString();
    }

    private static long power(int section) {
        long power = 1;
        for (int i = 0; i < section; i++) {
            power *= SECTION;
        }
        return power;
    }

    private static String section(int part) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        int unit = THOUSAND;
        for (int place = PLACES.length - 1; place >= 0; place--, unit /= TEN) {
            int digit = part / unit % TEN;
            if (digit == 0) {
                gap = gap || !text.isEmpty();
            } else {
                text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return text.toString();
    }
}
