/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose method, address and body pass through a digest while somebody reads it. */
final class DigestedRequest extends HttpServletRequestWrapper {

    private static final int BUFFER = 8192;

    private final MessageDigest digest;
    private @Nullable ServletInputStream body;
    private @Nullable BufferedReader reader;

    DigestedRequest(HttpServletRequest request, MessageDigest digest) {
        super(request);
        this.digest = digest;
        String head =
                request.getMethod()
                        + ' '
                        + request.getRequestURI()
                        + '?'
                        + Objects.requireNonNullElse(request.getQueryString(), "")
                        + '\n';
        digest.update(head.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Digested(super.getInputStream(), digest);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            Charset charset =
                    Optional.ofNullable(getCharacterEncoding())
                            .map(Charset::forName)
                            .orElse(StandardCharsets.UTF_8);
            reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
        return reader;
    }

    /** Reads what nobody has read, and ends the digest; may be asked once. */
    byte[] sm3() throws IOException {
        byte[] buffer = new byte[BUFFER];
        ServletInputStream rest = getInputStream();
        while (rest.read(buffer) >= 0) {
            // Only the digest wants it.
        }
        return digest.digest();
    }

    private static final class Digested extends ServletInputStream {

        private final ServletInputStream source;
        private final MessageDigest digest;

        Digested(ServletInputStream source, MessageDigest digest) {
            this.source = source;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int read = source.read();
            if (read >= 0) {
                digest.update((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = source.read(into, from, length);
            if (read > 0) {
                digest.update(into, from, read);
            }
            return read;
        }

        /**
         * A reader may close it before its end, which the digest needs; the container closes it.
         */
        @Override
        public void close() {
            // Nothing of ours is open.
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
