/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.anju.channel.crypto.CryptoPort;

/**
 * Tells whether two applications of one identifier say the same: the digest (SM3) of employer
 * account, month and list as they were given.
 */
final class RequestDigest {

    private static final int BUFFER = 1 << 16;

    /** Stands where the digest of a list would, which is never this short. */
    private static final String ROSTER = "roster";

    private final CryptoPort crypto;

    RequestDigest(CryptoPort crypto) {
        this.crypto = crypto;
    }

    /** The digest of an application that has no list but the roster. */
    byte[] ofRoster(RemittanceApplication application) {
        return of(application, ROSTER);
    }

    /** The digest of an application whose list has this digest, in hexadecimal digits. */
    byte[] of(RemittanceApplication application, String listSm3Hex) {
        String request =
                application.employerAccount().length()
                        + ":"
                        + application.employerAccount()
                        + "\n"
                        + application.month().length()
                        + ":"
                        + application.month()
                        + "\n"
                        + listSm3Hex;
        return crypto.sm3(request.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest of an application with its list, which is read to its end and not kept.
     *
     * @throws IOException if the list cannot be read to its end
     */
    byte[] of(RemittanceApplication application, InputStream list) throws IOException {
        MessageDigest digest = crypto.sm3();
        byte[] buffer = new byte[BUFFER];
        for (int read = list.read(buffer); read >= 0; read = list.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return of(application, HexFormat.of().formatHex(digest.digest()));
    }
}
