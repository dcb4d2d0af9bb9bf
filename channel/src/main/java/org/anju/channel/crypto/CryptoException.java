/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

/**
 * A cryptographic operation could not be done: the key is unknown or unusable, or what was to be
 * decrypted is not what was encrypted. A signature that does not verify is an answer, not this
 * exception. The message names key ids and files, never key material or clear text.
 */
public final class CryptoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CryptoException(String message) {
        super(message);
    }

    CryptoException(String message, Throwable cause) {
        super(message, cause);
    }
}
