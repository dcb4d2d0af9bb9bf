/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.anju.centre.settlement.BankFiles;
import org.anju.centre.settlement.BankInbox;
import org.anju.centre.settlement.BankInbox.Answer;

/**
 * The bank link: takes signed messages, answers with signed receipts and rejects. It stands before
 * everything that people and programs pass: a message proves itself by its signature and has no
 * session, no right and no page, and what it would cost to look for them is a third of what it
 * costs to take it.
 */
final class ChannelFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "x-channel-";
    private static final String POST = "POST";
    private static final String XML = "application/xml;charset=utf-8";
    private static final int BODY_MAX = 8 * 1024 * 1024;

    // What a file may have at most; a bank that does not say how much it sends is cut off there by
    // the reader.
    private static final long FILE_MAX = 1L << 29;

    private final transient BankInbox inbox;
    private final transient BankFiles files;

    ChannelFilter(BankInbox inbox, BankFiles files) {
        this.inbox = inbox;
        this.files = files;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (POST.equals(request.getMethod())) {
            receive(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> headers = channelHeaders(request);
        InputStream content = request.getInputStream();
        // Read by hand and to a limit: the very bytes are what was signed.
        int most = files.takes(headers) ? BankFiles.SMALL_BYTES_MAX : BODY_MAX;
        byte[] body = content.readNBytes(most + 1);
        if (body.length <= most) {
            answer(response, inbox.receive(headers, body));
        } else if (files.takes(headers) && request.getContentLengthLong() <= FILE_MAX) {
            var whole = new SequenceInputStream(new ByteArrayInputStream(body), content);
            answer(response, files.receive(headers, whole));
        } else {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static void answer(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.httpStatus());
        answer.headers().forEach(response::setHeader);
        response.setContentType(XML);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
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
