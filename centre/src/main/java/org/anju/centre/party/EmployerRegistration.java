/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employer tells of itself when it registers (单位缴存登记).
 *
 * @param name the registered name, 1 to 255 characters
 * @param creditCode null where the employer has none yet
 * @param wallets the wallets from which it will pay; may be empty
 */
public record EmployerRegistration(
        String name, @Nullable CreditCode creditCode, List<WalletNumber> wallets) {

    /** The longest name of an employer (JGJ/T 320, 单位名称). */
    public static final int NAME_MAX = 255;

    public EmployerRegistration {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("an employer's name has 1 to 255 characters");
        }
        wallets = List.copyOf(wallets);
    }
}
