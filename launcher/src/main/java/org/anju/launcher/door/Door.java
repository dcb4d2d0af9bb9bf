/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The HTTP door of one program.
 *
 * @param program its name in messages
 * @param token what it wants to see of every caller; null for none
 */
public record Door(HttpClient http, String program, URI base, @Nullable String token) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HTTP_OK = 200;
    private static final int PORTION = 200;
    private static final int HTTP_BAD_REQUEST = 400;
    private static final int HTTP_SERVER_ERROR = 500;
    private static final String JSON = "application/json";
    private static final String FILE = "application/octet-stream";
    private static final String LIST = "text/csv; charset=utf-8";

    /** What was answered, taken or refused. */
    public record Reply(String where, int status, byte[] body) {

        /** Whether it was refused. */
        public boolean isRefused() {
            return status >= HTTP_BAD_REQUEST;
        }

        /** The answer, read as it was agreed. */
        public <T> T as(TypeReference<T> type) {
            return Json.read(body, type, where);
        }

        /** What was said to refuse it. */
        public Refusal refusal() {
            return Refusal.of(this);
        }
    }

    /** Something that must be there to look at. */
    public <T> T get(String path, TypeReference<T> type) {
        return Json.read(bytes(path), type, program + " " + path);
    }

    /**
     * A portion of a list.
     *
     * @param total how many there are in all
     */
    public record Portion<T>(long total, List<T> items) {}

    /** A whole list of the centre, asked for portion by portion. */
    public <T> List<T> list(String path, TypeReference<Portion<T>> type) {
        String address = path + (path.contains("?") ? '&' : '?') + "limit=" + PORTION + "&after=";
        List<T> all = new ArrayList<>();
        Portion<T> portion;
        do {
            portion = get(address + all.size(), type);
            all.addAll(portion.items());
        } while (!portion.items().isEmpty() && all.size() < portion.total());
        return all;
    }

    /** What is answered at a path, whatever it is. */
    public Reply look(String path) {
        return send(path, request(path).GET().build());
    }

    /** What stands at a path, as it is. */
    public byte[] bytes(String path) {
        Reply reply = look(path);
        if (reply.status() != HTTP_OK) {
            throw new DoorFailure(
                    reply.where() + " was refused with " + reply.status() + ": " + reply.refusal());
        }
        return reply.body();
    }

    /** Posts a document; each time is an act of its own. */
    public Reply post(String path, Map<String, ?> body) {
        return change("POST", path, JSON, BodyPublishers.ofByteArray(Json.write(body)));
    }

    /** Posts a document as the act of that key: the same key is the same act, however often. */
    public Reply post(String path, Map<String, ?> body, UUID key) {
        return change("POST", path, JSON, BodyPublishers.ofByteArray(Json.write(body)), key);
    }

    /** Posts nothing but the wish. */
    public Reply post(String path) {
        return change("POST", path, JSON, BodyPublishers.noBody());
    }

    /** Puts a document in place of what stood there. */
    public Reply put(String path, Map<String, ?> body) {
        return change("PUT", path, JSON, BodyPublishers.ofByteArray(Json.write(body)));
    }

    /** Hands in a list as it lies in the file, whatever is in it. */
    public Reply postList(String path, Path list) {
        try {
            return change("POST", path, LIST, BodyPublishers.ofFile(list));
        } catch (FileNotFoundException e) {
            throw new DoorFailure("the list " + list + " has gone since it was checked", e);
        }
    }

    /** Hands in a file as it is; each time is an act of its own. */
    public Reply postFile(String path, byte[] file) {
        return change("POST", path, FILE, BodyPublishers.ofByteArray(file));
    }

    /** Hands in a list as the act of that key: the same key is the same act, however often. */
    public Reply postList(String path, String list, UUID key) {
        return change("POST", path, LIST, BodyPublishers.ofString(list), key);
    }

    private Reply change(String method, String path, String type, BodyPublisher body) {
        return change(method, path, type, body, UUID.randomUUID());
    }

    private Reply change(String method, String path, String type, BodyPublisher body, UUID key) {
        return send(
                path,
                request(path)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", key.toString())
                        .method(method, body)
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(String path, HttpRequest request) {
        String where = program + " " + request.method() + " " + path;
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            Reply reply = new Reply(where, answer.statusCode(), answer.body());
            if (answer.statusCode() >= HTTP_SERVER_ERROR) {
                throw new DoorFailure(
                        where + " failed with " + reply.status() + ": " + reply.refusal());
            }
            return reply;
        } catch (IOException e) {
            throw new DoorFailure(where + " brought no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorFailure("interrupted while waiting for " + where, e);
        }
    }
}
