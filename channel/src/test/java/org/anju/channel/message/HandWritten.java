/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The messages that are written by hand, as another program would send them. */
enum HandWritten {
    NOTICE("notice.xml"),
    REQUEST("request.xml"),
    HEARTBEAT("heartbeat.xml"),
    CLOSE_OF_DAY("close-of-day.xml"),
    RETURN("return.xml"),
    BALANCE_REQUEST("balance-request.xml"),
    BALANCE("balance.xml"),
    STATEMENT_REQUEST("statement-request.xml"),
    STATEMENT("statement.xml"),
    PAYMENT("payment.xml"),
    COLLECTION("collection.xml"),
    RESULT("result.xml"),
    QUERY("query.xml"),
    RECALL("recall.xml"),
    RECALL_ANSWER("recall-answer.xml"),
    ENQUIRY("enquiry.xml"),
    ENQUIRY_ANSWER("enquiry-answer.xml");

    private final String xml;

    HandWritten(String resource) {
        this.xml = load(resource);
    }

    String xml() {
        return xml;
    }

    byte[] bytes() {
        return utf8(xml);
    }

    /** The message with one part replaced; the part must stand there exactly once. */
    byte[] with(String part, String replacement) {
        int at = xml.indexOf(part);
        if (at < 0 || xml.indexOf(part, at + 1) >= 0) {
            throw new IllegalArgumentException("does not stand there once: " + part);
        }
        return utf8(xml.replace(part, replacement));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String load(String name) {
        try (InputStream resource = HandWritten.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
