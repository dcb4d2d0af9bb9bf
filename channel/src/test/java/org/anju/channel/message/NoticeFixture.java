/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A notice written by hand as a bank would send it, and the damage that tests do to it. */
final class NoticeFixture {

    static final String XML = load();

    private NoticeFixture() {}

    /** The notice with one part replaced; the part must stand there exactly once. */
    static byte[] with(String part, String replacement) {
        int at = XML.indexOf(part);
        if (at < 0 || XML.indexOf(part, at + 1) >= 0) {
            throw new IllegalArgumentException("does not stand there once: " + part);
        }
        return utf8(XML.replace(part, replacement));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String load() {
        try (InputStream resource = NoticeFixture.class.getResourceAsStream("notice.xml")) {
            return new String(
                    Objects.requireNonNull(resource, "notice.xml").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
