/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.MessageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank link: takes signed messages of subscribers and answers them signed. */
@RestController
class ChannelController {

    private static final String PREFIX = "x-channel-";
    private static final int TOO_LARGE = 413;
    private static final long FILE_MAX = 1L << 29;
    private static final int ANNOUNCED_BYTES = 512;
    private static final Duration HANGS_FOR = Duration.ofMinutes(1);
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(500);
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=utf-8");

    private final Reception reception;

    ChannelController(Reception reception) {
        this.reception = reception;
    }

    @PostMapping(ChannelHeaders.PATH)
    @Nullable ResponseEntity<byte[]> receive(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> sent = channelHeaders(request);
        InputStream content = request.getInputStream();
        boolean file = reception.takesFile(sent);
        int most = MessageReader.BYTES_MAX;
        // Read by hand and to a limit: the very bytes are what was signed.
        byte[] body = content.readNBytes(most + 1);
        if (body.length > most && !(file && request.getContentLengthLong() <= FILE_MAX)) {
            return ResponseEntity.status(TOO_LARGE).build();
        }
        Answer answer =
                body.length > most
                        ? reception.receiveFile(
                                sent,
                                new SequenceInputStream(new ByteArrayInputStream(body), content))
                        : reception.receive(sent, body);
        if (answer.isCutOff()) {
            cutOff(response);
            return null;
        }
        return switch (answer.manner()) {
            case WHOLE -> whole(answer);
            case HALF -> {
                writeHalf(response, answer);
                yield null;
            }
            case TRICKLE -> {
                trickle(response, answer);
                yield null;
            }
            case HANG -> {
                // Nobody completes it: whoever asked has long given up when its time is over.
                request.startAsync().setTimeout(HANGS_FOR.toMillis());
                yield null;
            }
        };
    }

    private static ResponseEntity<byte[]> whole(Answer answer) {
        HttpHeaders headers = new HttpHeaders();
        answer.headers().forEach(headers::set);
        headers.setContentType(XML);
        return ResponseEntity.status(answer.httpStatus()).headers(headers).body(answer.body());
    }

    /** Announces an answer and ends the connection before its first byte. */
    private static void cutOff(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentLength(ANNOUNCED_BYTES);
        response.flushBuffer();
    }

    /** Announces the whole answer and ends the connection after the first half of it. */
    private static void writeHalf(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.httpStatus());
        answer.headers().forEach(response::setHeader);
        response.setContentType(XML.toString());
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body(), 0, answer.body().length / 2);
        response.flushBuffer();
    }

    /** Writes one byte after the other, so slowly that nobody waits for the last. */
    private static void trickle(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.httpStatus());
        answer.headers().forEach(response::setHeader);
        response.setContentType(XML.toString());
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentLength(answer.body().length);
        long end = System.nanoTime() + HANGS_FOR.toNanos();
        for (int at = 0; at < answer.body().length && System.nanoTime() < end; at++) {
            response.getOutputStream().write(answer.body()[at]);
            response.flushBuffer();
            LockSupport.parkNanos(BETWEEN_BYTES.toNanos());
        }
    }

    private static Map<String, String> channelHeaders(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(PREFIX)) {
                headers.put(lower, request.getHeader(name));
            }
        }
        return headers;
    }
}
