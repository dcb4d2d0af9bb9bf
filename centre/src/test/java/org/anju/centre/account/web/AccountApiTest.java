/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.kernel.AccountingDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountApiTest {

    private static final String ENROL =
            """
            {"name":"安居测试厂","credit_code":"91350100M000100Y43","employer_rate":"8",
             "person_rate":"8","wallets":["0011000000000001"]}
            """;

    private static CentreDatabase database;
    private static CentreProgram program;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        database = CentreDatabase.create();
        program = CentreProgram.start(database);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        program.close();
        database.close();
    }

    @Test
    void enrolsAnEmployerOpensItsAccountsAndSealsOne() throws Exception {
        var enrolled = send("POST", "/api/v1/employers", "application/json", ENROL);
        assertThat(enrolled.statusCode()).isEqualTo(201);
        String employer = json(enrolled).get("employer_account").asString();
        assertThat(employer).matches("[0-9]{10}");
        var opened = employees(employer, "姓名,证件号码\n张三,11010519491231002X\n");
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(json(opened).get("opened").asInt()).isEqualTo(1);
        var sealed = state("11010519491231002x", "02", "离职");
        assertThat(sealed.statusCode()).isEqualTo(200);
        assertThat(json(sealed).get("state").asString()).isEqualTo("02");
        assertThat(json(sealed).get("account").asString()).matches("[0-9]{12}");
        var found =
                send(
                        "POST",
                        "/api/v1/personal-accounts/lookup",
                        "application/json",
                        "{\"identity_number\":\"11010519491231002X\"}");
        assertThat(json(found).get(0)).isEqualTo(json(sealed));
    }

    @Test
    void answersAWrongFormWithEachField() throws Exception {
        var refused = send("POST", "/api/v1/employers", "application/json", "{\"name\":\"\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
        JsonNode problem = json(refused);
        assertThat(problem.get("code").asString()).isEqualTo("FORM_REFUSED");
        assertThat(problem.get("problems").size()).isEqualTo(3);
        assertThat(problem.get("problems").get(0).get("column").asString()).isEqualTo("name");
    }

    @Test
    void answersAnUnknownEmployerWrongStateAndWrongPerson() throws Exception {
        assertThat(employees("1234", "姓名,证件号码\n").statusCode()).isEqualTo(404);
        var nobody = state("110105194912310089", "02", "离职");
        assertThat(nobody.statusCode()).isEqualTo(404);
        var mistyped = state("110105194912310020", "02", "离职");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains("IDENTITY_CHECK_DIGIT").doesNotContain("19491231");
        assertThat(state("11010519491231002X", "02", "").statusCode()).isEqualTo(422);
    }

    @Test
    void answersAWrongListWithItsLines() throws Exception {
        var enrolled =
                send(
                        "POST",
                        "/api/v1/employers",
                        "application/json",
                        """
                        {"name":"安居测试二厂","employer_rate":"8","person_rate":"8"}
                        """);
        String employer = json(enrolled).get("employer_account").asString();
        var refused = employees(employer, "姓名,证件号码\n张三,110105194912310020\n,\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = json(refused);
        assertThat(problem.get("code").asString()).isEqualTo("LIST_REFUSED");
        JsonNode first = problem.get("problems").get(0);
        assertThat(first.get("line").asInt()).isEqualTo(2);
        assertThat(first.get("column").asString()).isEqualTo("证件号码");
        assertThat(first.get("value").asString()).isEqualTo("**************0020");
        assertThat(first.get("code").asString()).isEqualTo("IDENTITY_CHECK_DIGIT");
        assertThat(first.get("message").asString()).contains("请");
        assertThat(refused.body()).doesNotContain("110105194912310020");
    }

    private static HttpResponse<String> employees(String employer, String list)
            throws IOException, InterruptedException {
        return send("POST", "/api/v1/employers/" + employer + "/employees", "text/csv", list);
    }

    private static HttpResponse<String> state(String number, String state, String reason)
            throws IOException, InterruptedException {
        return send(
                "PUT",
                "/api/v1/personal-accounts/state",
                "application/json",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "identity_number", number,
                                        "state", state,
                                        "reason", reason)));
    }

    private static HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(program.url(path)))
                        .header("Authorization", "Bearer " + CentreProgram.TOKEN)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
