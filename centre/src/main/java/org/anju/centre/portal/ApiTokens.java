/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;

/**
 * The programs that may call the API, each with the digest of its token: one {@code name:digest}
 * per line, the digest as 64 hexadecimal digits of SHA-256. The tokens themselves are nowhere.
 */
final class ApiTokens {

    private static final String LINE = "[a-z][a-z0-9-]{0,31}:[0-9a-f]{64}";

    private final Map<String, byte[]> digests;

    private ApiTokens(Map<String, byte[]> digests) {
        this.digests = digests;
    }

    /**
     * Reads the file of token holders.
     *
     * @throws IllegalArgumentException if a line is not {@code name:digest}
     */
    static ApiTokens read(Path file) {
        Map<String, byte[]> digests = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.matches(LINE)) {
                    throw new IllegalArgumentException(
                            "line " + (digests.size() + 1) + " of " + file + " is not name:digest");
                }
                int colon = line.indexOf(':');
                digests.put(
                        line.substring(0, colon),
                        HexFormat.of().parseHex(line.substring(colon + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the token file " + file + " cannot be read", e);
        }
        return new ApiTokens(digests);
    }

    /** Who holds the token. Every line is compared, so that the time taken tells nothing. */
    Optional<Actor> holderOf(String token) {
        byte[] digest = sha256(token);
        Optional<Actor> holder = Optional.empty();
        for (Map.Entry<String, byte[]> line : digests.entrySet()) {
            if (MessageDigest.isEqual(line.getValue(), digest)) {
                holder = Optional.of(new Actor("api:" + line.getKey(), line.getKey()));
            }
        }
        return holder;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
