/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** A centre wallet cannot be registered or is missing; the message says what to do. */
public class WalletRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WalletRefusedException(String message) {
        super(message);
    }
}
