/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.anju.channel.ChannelHeaders;

/**
 * A kept HTTP/1.1 connection to the centre, opened anew where the centre has ended it. It sends
 * bytes that were laid out before, so that what a run costs is the centre's work and not the
 * client's.
 */
final class WireClient implements AutoCloseable {

    private static final String LENGTH = "Content-Length";
    private static final String TRANSFER = "Transfer-Encoding";
    private static final int BUFFER = 1 << 14;
    private static final int HEX = 16;

    private final int port;
    private Socket socket;
    private InputStream in;

    private WireClient(int port) throws IOException {
        this.port = port;
        this.socket = open(port);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    static WireClient connect(int port) throws IOException {
        return new WireClient(port);
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A message as the bytes of its request. */
    static byte[] request(BankEnd.Signed message) {
        StringBuilder head = new StringBuilder();
        head.append("POST ").append(ChannelHeaders.PATH).append(" HTTP/1.1\r\n");
        head.append("Host: 127.0.0.1\r\n");
        head.append("Content-Type: application/xml; charset=utf-8\r\n");
        head.append(LENGTH).append(": ").append(message.body().length).append("\r\n");
        message.headers()
                .asMap()
                .forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(message.body());
        return bytes.toByteArray();
    }

    /** Sends one request and reads its answer. */
    WireAnswer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        WireAnswer answer = new WireAnswer(status, headers, body(headers));
        if ("close".equalsIgnoreCase(headers.get("Connection"))) {
            // The centre ends each connection after some requests, as servers do.
            socket.close();
            socket = open(port);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        }
        return answer;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String length = headers.get(LENGTH);
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        if (!"chunked".equalsIgnoreCase(headers.get(TRANSFER))) {
            return new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), HEX);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the centre closed the connection");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the centre closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
