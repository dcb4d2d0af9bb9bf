/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.io.IOException;

/** Why a key file is unusable, in words that quote none of its content. */
final class KeyFileException extends IOException {

    private static final long serialVersionUID = 1L;

    KeyFileException(String message) {
        super(message);
    }
}
