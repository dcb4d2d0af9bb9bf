/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ContributionRate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages do, done by a program; a program of one employer reaches no other's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemittanceApiTest {

    private static final Actor SETUP = new Actor("setup", "安装");
    private static final String OWN = "token-of-an-employers-program";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newHttpClient();
    private CentreDatabase database;
    private CentreProgram program;
    private EmployerAccountNo own;
    private EmployerAccountNo other;

    @BeforeAll
    void open() throws NoSuchAlgorithmException {
        database = CentreDatabase.create();
        // Account numbers are drawn in order, so the first employer's is known before it is there.
        String first =
                database.asSuperuser()
                        .sql(
                                "select account.with_check_digit(last_value::text)"
                                        + " from account.employer_account_no")
                        .query(String.class)
                        .single();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(OWN.getBytes(StandardCharsets.UTF_8));
        program =
                CentreProgram.start(
                        database,
                        Clock.systemUTC(),
                        "own:" + HexFormat.of().formatHex(digest) + ":" + first);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), SETUP);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, "1000000000000001", "测试中心", "B01", SETUP);
        own = enrol("太湖丝织有限公司", 0);
        other = enrol("运河机械有限公司", 10);
        assertThat(own.value()).isEqualTo(first);
    }

    @AfterAll
    void close() {
        http.close();
        program.close();
        database.close();
    }

    @Test
    void draftsConfirmsListsAndFollowsARemittance() {
        UUID key = UUID.randomUUID();
        HttpResponse<String> made = draft(OWN, own, "2026-01&from=roster", key);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(CREATED);
        assertThat(json(made).get("state").stringValue()).isEqualTo("DRAFT");
        String caseNo = json(made).get("case_no").stringValue();
        HttpResponse<String> confirmed = confirm(OWN, key);
        assertThat(json(confirmed).get("state").stringValue()).isEqualTo("AWAITING_PAYMENT");
        assertThat(confirm(OWN, key).statusCode()).isEqualTo(confirmed.statusCode());
        JsonNode list = json(get(OWN, "/api/v1/remittances?month=2026-01"));
        assertThat(list.get("remittances").get(0).get("case_no").stringValue()).isEqualTo(caseNo);
        assertThat(get(OWN, "/api/v1/remittances/" + key + "/timeline").body())
                .contains("ACCEPTED", "VERIFIED", "\"PAID\"")
                .doesNotContain("CHECKED");
        assertThat(get(OWN, "/api/v1/remittances/" + key + "/marked-list").statusCode())
                .as("made without a list")
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void pagesThroughAListByCursor() {
        for (String month : List.of("2026-03", "2026-04", "2026-05")) {
            UUID key = UUID.randomUUID();
            draft(CentreProgram.TOKEN, other, month + "&from=roster", key);
            confirm(CentreProgram.TOKEN, key);
        }
        String query = "/api/v1/remittances?q=" + other + "&limit=2";
        JsonNode first = json(get(CentreProgram.TOKEN, query));
        assertThat(first.get("remittances")).hasSize(2);
        JsonNode rest =
                json(get(CentreProgram.TOKEN, query + "&after=" + first.get("next").stringValue()));
        assertThat(rest.get("remittances").get(0).get("month").stringValue())
                .as("latest first")
                .isEqualTo("2026-03");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void answersAnotherEmployersAsIfTheyWereNot() {
        UUID key = UUID.randomUUID();
        assertThat(draft(CentreProgram.TOKEN, other, "2026-06&from=roster", key).statusCode())
                .isEqualTo(CREATED);
        for (String path : List.of("", "/timeline", "/marked-list")) {
            assertThat(get(OWN, "/api/v1/remittances/" + key + path).statusCode())
                    .as(path)
                    .isEqualTo(NOT_FOUND);
        }
        assertThat(confirm(OWN, key).statusCode()).isEqualTo(NOT_FOUND);
        assertThat(draft(OWN, other, "2026-07&from=roster", UUID.randomUUID()).statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(get(OWN, "/api/v1/remittances?q=" + other).body()).doesNotContain(other.value());
    }

    private EmployerAccountNo enrol(String name, int from) {
        ContributionRate eight = ContributionRate.ofPercent(new BigDecimal("8"));
        EmployerAccountNo account =
                program.facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(name, null, List.of()),
                                new EmployerRates(eight, eight),
                                SETUP);
        program.facade(PersonalAccounts.class)
                .open(
                        account,
                        new ByteArrayInputStream(
                                TestPersons.employeeList(from, from + 3, "6000")
                                        .getBytes(StandardCharsets.UTF_8)),
                        SETUP);
        return account;
    }

    private HttpResponse<String> draft(
            String token, EmployerAccountNo account, String month, UUID key) {
        return send(
                token,
                request("/api/v1/employers/" + account + "/remittance-drafts?month=" + month)
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> confirm(String token, UUID id) {
        return send(
                token,
                request("/api/v1/remittances/" + id + "/confirmation")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String token, String path) {
        return send(token, request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(program.url(path)));
    }

    private HttpResponse<String> send(String token, HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
