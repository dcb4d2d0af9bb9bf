/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.anju.centre.settlement.BankInbox;
import org.anju.centre.settlement.BankInbox.Answer;
import org.anju.channel.ChannelHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank link: takes signed messages, answers with signed receipts and rejects. */
@RestController
class ChannelController {

    private static final String PREFIX = "x-channel-";
    private static final int BODY_MAX = 8 * 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=utf-8");

    private final BankInbox inbox;

    ChannelController(BankInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping(ChannelHeaders.PATH)
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        // Read by hand and to a limit: the very bytes are what was signed.
        byte[] body = request.getInputStream().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            return ResponseEntity.status(TOO_LARGE).build();
        }
        Answer answer = inbox.receive(channelHeaders(request), body);
        HttpHeaders headers = new HttpHeaders();
        answer.headers().forEach(headers::set);
        headers.setContentType(XML);
        return ResponseEntity.status(answer.httpStatus()).headers(headers).body(answer.body());
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
