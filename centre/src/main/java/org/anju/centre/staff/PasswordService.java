/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import org.anju.channel.crypto.CryptoPort;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Makes passwords that nobody has to think of, and checks them against their hash (Argon2id). */
@Service
class PasswordService {

    // Without the characters that are taken for one another; 31 of them are 4.95 bits each.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;
    private static final int MASK = 31;

    private final CryptoPort crypto;
    private final PasswordEncoder encoder;
    private final String nobodys;

    PasswordService(CryptoPort crypto) {
        this.crypto = crypto;
        this.encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        this.nobodys = encoder.encode(generate());
    }

    /** A new password: four groups of five letters and digits, about 99 bits. */
    final String generate() {
        StringBuilder password = new StringBuilder();
        int made = 0;
        while (made < GROUPS * GROUP_LENGTH) {
            int drawn = crypto.random(1)[0] & MASK;
            if (drawn < ALPHABET.length()) {
                if (made > 0 && made % GROUP_LENGTH == 0) {
                    password.append('-');
                }
                password.append(ALPHABET.charAt(drawn));
                made++;
            }
        }
        return password.toString();
    }

    /** What is stored of a password. */
    String hash(String password) {
        return encoder.encode(password);
    }

    /** Whether the password is that of the hash. */
    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, where there is no hash to compare with. */
    void matchesNobody(String password) {
        encoder.matches(password, nobodys);
    }
}
