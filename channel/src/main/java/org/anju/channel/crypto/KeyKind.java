/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.nio.file.Path;

/** The kinds of key file in a key folder; a key's file is its id followed by the kind's suffix. */
enum KeyKind {
    /** An SM2 private key, PKCS#8 in PEM. */
    SM2_PRIVATE(".sm2", true),
    /** An SM2 public key, SubjectPublicKeyInfo in PEM. */
    SM2_PUBLIC(".sm2.pub", false),
    /** An SM4 key, 32 hexadecimal digits. */
    SM4(".sm4", true),
    /** An HMAC-SM3 key, 64 hexadecimal digits. */
    HMAC(".hmac", true);

    static final int SM4_BYTES = 16;
    static final int HMAC_BYTES = 32;

    private final String suffix;
    private final boolean secret;

    KeyKind(String suffix, boolean secret) {
        this.suffix = suffix;
        this.secret = secret;
    }

    /** Whether only its owner may read the file. */
    boolean secret() {
        return secret;
    }

    Path file(Path folder, KeyId id) {
        return folder.resolve(id.value() + suffix);
    }

    /** Whether a file of this name holds a key of this kind; an id has no dot, so one kind fits. */
    boolean fits(String fileName) {
        return fileName.indexOf('.') > 0
                && fileName.substring(fileName.indexOf('.')).equals(suffix);
    }

    KeyId id(String fileName) {
        return new KeyId(fileName.substring(0, fileName.length() - suffix.length()));
    }
}
