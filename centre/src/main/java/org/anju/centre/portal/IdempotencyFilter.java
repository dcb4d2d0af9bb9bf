/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks every request of a program that changes something for its {@code Idempotency-Key}, and has
 * it acted on once. The body passes through a digest and is never held whole.
 */
@Component
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** They change nothing; they are posted because an address stands in logs. */
    static final Set<String> LOOK_UPS = Set.of("/api/v1/personal-accounts/lookup");

    /**
     * The key is the remittance's own id there, and the list is kept before anything is decided.
     */
    private static final Pattern ONCE_BY_ITS_ID =
            Pattern.compile("/api/v1/employers/[^/]+/(?:remittances|remittance-drafts)");

    /** The attribute by which a controller names the field of its answer that is told once. */
    private static final String TOLD_ONCE = "anju.told-once";

    private final IdempotencyService idempotency;
    private final CryptoPort crypto;
    private final JsonMapper json;

    IdempotencyFilter(IdempotencyService idempotency, CryptoPort crypto, JsonMapper json) {
        this.idempotency = idempotency;
        this.crypto = crypto;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CHANGING.contains(request.getMethod())
                || LOOK_UPS.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UUID> key = key(request);
        if (key.isEmpty()) {
            Problem.KEY_MISSING.write(response);
        } else if (ONCE_BY_ITS_ID.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
        } else {
            SignedIn caller = Objects.requireNonNull(Caller.of(request));
            var first =
                    new FirstRequest(new DigestedRequest(request, crypto.sm3()), response, chain);
            idempotency
                    .once(new AnsweredRequestRepository.Key(caller.number(), key.get()), first)
                    .write(response);
        }
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString);
    }

    /** A request with the controller behind it. */
    private final class FirstRequest implements IdempotencyService.Request {

        private final DigestedRequest request;
        private final HttpServletResponse response;
        private final FilterChain chain;

        FirstRequest(DigestedRequest request, HttpServletResponse response, FilterChain chain) {
            this.request = request;
            this.response = response;
            this.chain = chain;
        }

        @Override
        public ProgramAnswer act() throws IOException {
            var held = new ContentCachingResponseWrapper(response);
            try {
                chain.doFilter(request, held);
            } catch (ServletException e) {
                throw new IllegalStateException("a request of a program failed", e);
            }
            return new ProgramAnswer(
                    held.getStatus(),
                    held.getContentType(),
                    held.getHeader("Location"),
                    held.getContentAsByteArray());
        }

        @Override
        public ProgramAnswer lasting(ProgramAnswer answer) {
            if (!(request.getAttribute(TOLD_ONCE) instanceof String field)) {
                return answer;
            }
            ObjectNode body = (ObjectNode) json.readTree(answer.body());
            body.remove(field);
            return new ProgramAnswer(
                    answer.status(),
                    answer.contentType(),
                    answer.location(),
                    json.writeValueAsBytes(body));
        }

        @Override
        public byte[] sm3() throws IOException {
            return request.sm3();
        }
    }
}
