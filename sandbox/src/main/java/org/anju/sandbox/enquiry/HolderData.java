/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.util.regex.Pattern;
import org.anju.sandbox.core.WalletNumber;
import org.jspecify.annotations.Nullable;

/**
 * By what the bank knows the holder of a wallet, beside his name.
 *
 * @param identityNumber the number of his identity document, or an organisation's credit code
 * @param mobile his mobile number as {@code +86-13800000000}; null = the bank has none
 */
public record HolderData(WalletNumber wallet, String identityNumber, @Nullable String mobile) {

    private static final Pattern IDENTITY = Pattern.compile("[!-~]{1,35}");
    private static final Pattern MOBILE = Pattern.compile("\\+\\d{1,3}-\\d{4,14}");

    /**
     * @throws EnquiryRefusal if the identity or the mobile number has another form
     */
    public HolderData {
        if (!IDENTITY.matcher(identityNumber).matches()) {
            throw EnquiryRefusal.identityForm();
        }
        if (mobile != null && !MOBILE.matcher(mobile).matches()) {
            throw EnquiryRefusal.mobileForm();
        }
    }
}
