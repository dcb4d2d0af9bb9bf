/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the control API as curl would. */
public final class ControlClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String base;

    /** Speaks to the bank on a port of this machine. */
    public ControlClient(int port) {
        this.port = port;
        this.base = "http://127.0.0.1:" + port;
    }

    /** An answer of the API. */
    public record Answer(int status, JsonNode body) {

        /** The value of a text field at the top. */
        public String text(String field) {
            return body.path(field).asString();
        }
    }

    /** Where the bank listens. */
    public int port() {
        return port;
    }

    /** GET. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    /** POST of a JSON text; single quotes stand for double ones. */
    public Answer post(String path, String json) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** PUT of a JSON text; single quotes stand for double ones. */
    public Answer put(String path, String json) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            String text = answer.body().isEmpty() ? "null" : answer.body();
            return new Answer(answer.statusCode(), JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
