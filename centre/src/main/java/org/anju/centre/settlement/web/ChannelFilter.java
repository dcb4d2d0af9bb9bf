/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    private final transient BankInbox inbox;

    ChannelFilter(BankInbox inbox) {
        this.inbox = inbox;
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
        // Read by hand and to a limit: the very bytes are what was signed.
        byte[] body = request.getInputStream().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Answer answer = inbox.receive(channelHeaders(request), body);
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
