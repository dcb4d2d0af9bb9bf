/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.anju.kernel.Cny;

/** An amount of yuan as people type it: thousands may be parted by commas, digits be full-width. */
final class TypedAmount {

    // Longer than any amount that a booking may carry: the bank's rules then say so.
    private static final Pattern FORM =
            Pattern.compile("-?(\\d{1,16}|\\d{1,3}(,\\d{3}){1,5})(\\.\\d{1,2})?");

    private TypedAmount() {}

    /**
     * Reads it.
     *
     * @throws ControlRefusal if it is no number or has a fraction of a fen
     */
    static Cny read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!FORM.matcher(text).matches()) {
            throw ControlRefusal.amountForm(typed);
        }
        return Cny.parseYuan(text.replace(",", ""));
    }
}
