/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.sandbox.core.WalletNumber;

/** Data of a holder that the bank does not keep; nothing was changed. */
public final class EnquiryRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private EnquiryRefusal(String code, String sentence) {
        super(Ground.CONTENT, code, sentence, List.of());
    }

    static EnquiryRefusal identityForm() {
        return new EnquiryRefusal(
                "IDENTITY_MALFORMED",
                "an identity number has 1 to 35 ASCII characters without spaces");
    }

    static EnquiryRefusal mobileForm() {
        return new EnquiryRefusal(
                "MOBILE_MALFORMED", "a mobile number is written as +86-13800000000");
    }

    static EnquiryRefusal unknownWallet(WalletNumber wallet) {
        return new EnquiryRefusal("UNKNOWN_WALLET", "no wallet has the number " + wallet);
    }
}
