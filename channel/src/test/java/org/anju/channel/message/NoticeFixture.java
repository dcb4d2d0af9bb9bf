/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.nio.charset.StandardCharsets;

/** A notice written by hand as a bank would send it, and the damage that tests do to it. */
final class NoticeFixture {

    static final String XML = HandWritten.NOTICE.xml();

    private NoticeFixture() {}

    /** The notice with one part replaced; the part must stand there exactly once. */
    static byte[] with(String part, String replacement) {
        return HandWritten.NOTICE.with(part, replacement);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
