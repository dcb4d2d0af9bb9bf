/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The programs that may call the API, each with the digest of its token: one {@code name:digest} or
 * {@code name:digest:employer-account} per line, the digest as 64 hexadecimal digits of SHA-256. A
 * program with an employer account reaches that employer only. The tokens themselves are nowhere.
 */
final class ApiTokens {

    private static final Pattern LINE =
            Pattern.compile("([a-z][a-z0-9-]{0,31}):([0-9a-f]{64})(?::([0-9]{10}))?");

    private final List<Line> lines;

    private ApiTokens(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    private record Line(SignedIn holder, byte[] digest) {}

    /**
     * Reads the file of token holders.
     *
     * @throws IllegalArgumentException if a line is not {@code name:digest[:employer-account]}
     */
    static ApiTokens read(Path file) {
        List<Line> lines = new ArrayList<>();
        try {
            for (String text : Files.readAllLines(file)) {
                Matcher line = LINE.matcher(text);
                if (!line.matches()) {
                    throw new IllegalArgumentException(
                            "line %d of %s is not name:digest[:employer-account]"
                                    .formatted(lines.size() + 1, file));
                }
                lines.add(line(line.group(1), line.group(2), line.group(3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the token file " + file + " cannot be read", e);
        }
        return new ApiTokens(lines);
    }

    /** Who holds the token. Every line is compared, so that the time taken tells nothing. */
    Optional<SignedIn> holderOf(String token) {
        byte[] digest = sha256(token);
        Optional<SignedIn> holder = Optional.empty();
        for (Line line : lines) {
            if (MessageDigest.isEqual(line.digest(), digest)) {
                holder = Optional.of(line.holder());
            }
        }
        return holder;
    }

    private static Line line(String name, String digest, @Nullable String employer) {
        return new Line(
                new SignedIn("api:" + name, name, Set.of(), employer),
                HexFormat.of().parseHex(digest));
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
