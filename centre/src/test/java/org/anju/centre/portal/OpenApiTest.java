/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/reference/openapi.json} is what the program says of itself, so that a change shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final Path DOCUMENT =
            Path.of("..").resolve("docs/reference/openapi.json").normalize();
    private static final String REGENERATE =
            "written anew with: mvn -q test -pl centre -am -Dtest=OpenApiTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Danju.regenerate=true";

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final HttpClient http = HttpClient.newHttpClient();
    private CentreDatabase database;
    private CentreProgram centre;

    @BeforeAll
    void start() {
        database = CentreDatabase.create();
        centre = CentreProgram.start(database);
    }

    @AfterAll
    void stop() {
        centre.close();
        database.close();
    }

    @Test
    void theCommittedDocumentIsTheProgramsOwn() throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = get(CentreProgram.TOKEN);
        System.out.printf(
                "openapi: made in %d ms when first asked for%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertThat(answer.statusCode()).isEqualTo(200);
        String text = json.writeValueAsString(json.readTree(answer.body())) + "\n";
        if (Boolean.getBoolean("anju.regenerate")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(text)
                .as("%s; %s", DOCUMENT, REGENERATE)
                .isEqualTo(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "");
    }

    @Test
    void saysHowToAuthenticateToRepeatAndToReadARefusal() throws Exception {
        JsonNode document = json.readTree(get(CentreProgram.TOKEN).body());
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        List<String> incomplete = new ArrayList<>();
        document.get("paths")
                .forEachEntry(
                        (path, item) ->
                                item.forEachEntry(
                                        (method, operation) -> {
                                            String text = operation.toString();
                                            if (!text.contains("#/components/schemas/Problem")
                                                    || !method.equals("get")
                                                            && !path.endsWith("/lookup")
                                                            && !text.contains("IdempotencyKey")) {
                                                incomplete.add(method + " " + path);
                                            }
                                            if (text.contains("signedIn")
                                                    || text.contains("\"actor\"")) {
                                                incomplete.add("inside of " + path);
                                            }
                                        }));
        assertThat(incomplete).isEmpty();
    }

    @Test
    void namesFieldsAsTheyStandOnTheWire() throws Exception {
        JsonNode document = json.readTree(get(CentreProgram.TOKEN).body());
        assertThat(document.at("/components/schemas/NoticeItem/properties").propertyNames())
                .contains("amount_fen", "booking_date", "previous_sequence");
        List<String> otherwise = new ArrayList<>();
        document.at("/components/schemas")
                .forEachEntry(
                        (schema, content) ->
                                content.path("properties").propertyNames().stream()
                                        .filter(name -> !name.matches("[a-z0-9_]+"))
                                        .forEach(name -> otherwise.add(schema + "." + name)));
        assertThat(otherwise).isEmpty();
    }

    @Test
    void isToldToHoldersOfATokenOnly() throws Exception {
        assertThat(get("no-token").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(centre.url("/api/v1/openapi")))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }
}
