/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anju.launcher.conformance.CentreKeys.By;
import org.jspecify.annotations.Nullable;

/**
 * How a case sends a message, where it is not sent as it should be, and what must be answered.
 *
 * @param answer the HTTP status and, of a refusal, its reason, such as {@code 401 UNKNOWN_KEY}; 200
 *     where absent
 * @param message the line whose message id is used again
 * @param damage what is changed in the text before it is signed
 * @param charset in which the text is encoded; UTF-8 where absent
 * @param cut whether only the first half is sent, rightly signed
 * @param padding how many blanks stand at the end of the text
 * @param altered whether the last byte but one is changed after signing
 * @param next whether the key signs to which the centre changes
 * @param stranger whether a key signs that the bank does not know
 * @param posing whether that key is named as the one that the bank does know
 * @param skew how far the sender's clock is off
 * @param from the node that the sender says it is
 * @param to the node to which the envelope is addressed
 * @param without headers that are left out
 * @param headers headers that say something else
 */
record How(
        @Nullable String answer,
        @Nullable String message,
        @Nullable List<Damage> damage,
        @Nullable String charset,
        boolean cut,
        int padding,
        boolean altered,
        boolean next,
        boolean stranger,
        boolean posing,
        @Nullable Duration skew,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> without,
        @Nullable Map<String, String> headers) {

    /** As it should be, and taken. */
    static final How RIGHTLY =
            new How(
                    null, null, null, null, false, 0, false, false, false, false, null, null, null,
                    null, null);

    private static final int OK = 200;

    static How orRightly(@Nullable How how) {
        return how == null ? RIGHTLY : how;
    }

    /** The HTTP status that must be answered. */
    int status() {
        return answer == null ? OK : Integer.parseInt(answer.split(" ", 2)[0]);
    }

    /** The reason that a refusal must give; empty where the message must be taken or none is. */
    String reason() {
        return answer == null || !answer.contains(" ") ? "" : answer.split(" ", 2)[1];
    }

    /** Whose key signs. */
    By by() {
        if (stranger) {
            return By.A_STRANGER;
        }
        return next ? By.ITS_NEXT_KEY : By.ITSELF;
    }

    boolean isTaken() {
        return status() == OK;
    }

    Duration clockIsOff() {
        return skew == null ? Duration.ZERO : skew;
    }

    List<String> leftOut() {
        return without == null ? List.of() : without;
    }

    Map<String, String> replaced() {
        return headers == null ? Map.of() : headers;
    }

    /** The bytes of a message as this case sends them. */
    byte[] bytes(byte[] right) {
        String text = new String(right, StandardCharsets.UTF_8);
        for (Damage each : damage == null ? List.<Damage>of() : damage) {
            text = each.on(text);
        }
        byte[] bytes =
                (text + " ".repeat(padding))
                        .getBytes(
                                charset == null
                                        ? StandardCharsets.UTF_8
                                        : Charset.forName(charset));
        return cut ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    }
}
