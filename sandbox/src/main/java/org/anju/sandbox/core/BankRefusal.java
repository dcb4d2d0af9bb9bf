/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.List;
import org.anju.kernel.Refusal;

/** The bank's rules say no; nothing was booked. The sentence names the value and its mend. */
public final class BankRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    BankRefusal(RefusalReason reason, String sentence) {
        super(reason.ground(), reason.name(), sentence, List.of());
        this.reason = reason;
    }

    /** Why, as one of a closed set. */
    public RefusalReason reason() {
        return reason;
    }
}
