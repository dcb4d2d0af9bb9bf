/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.DoorFailure;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.door.RegistryDoor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The centre as the demo is filled through it. Every act may be repeated: what has been done
 * already is found and left as it is.
 */
final class DemoCentre {

    private static final String ACCOUNT_OPEN = "account-open";
    private static final String CREDIT_CODE_TAKEN = "credit-code-taken";
    private static final String PERSON_EXISTS = "person-exists";
    private static final String DAY_REFUSED = "day-refused";

    private final Door door;

    DemoCentre(Door door) {
        this.door = door;
    }

    /** A remittance that the centre has priced. */
    record Due(UUID remittance, String state, Cny total, String payee, String remark) {

        boolean isPosted() {
            return state.equals("POSTED");
        }
    }

    private record Wallet(String number) {}

    private record RemittanceAnswer(
            UUID remittance, String state, long totalFen, Wallet payeeWallet, String remark) {

        Due due() {
            return new Due(remittance, state, Cny.ofFen(totalFen), payeeWallet.number(), remark);
        }
    }

    private record EmployerAnswer(String employerAccount) {}

    private record PersonAnswer(String number, String password) {}

    /** Opens an accounting day; where a later one is open already, that one stays. */
    void openDay(String date) {
        Outcome<Boolean> opened =
                Outcome.of(door.post("/api/v1/accounting-days", Map.of("date", date)), _ -> true);
        if (!isRefusedBy(opened, DAY_REFUSED)) {
            opened.orFail("the accounting day " + date);
        }
    }

    /** The registry of its accounts and agreements. */
    RegistryDoor registry() {
        return new RegistryDoor(door);
    }

    /** Enrols an employer; the answer is its account. */
    String enrol(DemoEmployer employer) {
        String rate = Integer.toString(employer.rate());
        Outcome<String> enrolled =
                Outcome.of(
                        door.post(
                                "/api/v1/employers",
                                Map.of(
                                        "name", employer.name(),
                                        "credit_code", employer.creditCode(),
                                        "employer_rate", rate,
                                        "person_rate", rate,
                                        "wallets", List.of(employer.wallet()))),
                        reply ->
                                reply.<EmployerAnswer>as(new TypeReference<>() {})
                                        .employerAccount());
        return isRefusedBy(enrolled, CREDIT_CODE_TAKEN)
                ? account(employer)
                : enrolled.orFail("the enrolment of " + employer.key());
    }

    private String account(DemoEmployer employer) {
        return door
                .get(
                        "/api/v1/employers?credit_code=" + employer.creditCode(),
                        new TypeReference<List<EmployerAnswer>>() {})
                .stream()
                .map(EmployerAnswer::employerAccount)
                .findFirst()
                .orElseThrow(
                        () -> new DoorFailure("the centre has no account of " + employer.key()));
    }

    /** Opens accounts for all employees of an employer. */
    void openAccounts(String account, DemoEmployer employer, UUID key) {
        Outcome<Boolean> opened =
                Outcome.of(
                        door.postList(
                                "/api/v1/employers/" + account + "/employees",
                                employer.list(),
                                key),
                        _ -> true);
        // The list is taken whole or not at all: whoever has an account got it from this very list.
        boolean done =
                opened instanceof Outcome.Refused<Boolean>(Refusal refusal)
                        && !refusal.problems().isEmpty()
                        && refusal.problems().stream()
                                .allMatch(problem -> problem.code().equals(ACCOUNT_OPEN));
        if (!done) {
            opened.orFail("opening the accounts of " + employer.key());
        }
    }

    Due submit(String account, String month, DemoEmployer employer, UUID key) {
        String query = URLEncoder.encode(month, StandardCharsets.UTF_8);
        return Outcome.of(
                        door.postList(
                                "/api/v1/employers/" + account + "/remittances?month=" + query,
                                employer.list(),
                                key),
                        reply -> reply.<RemittanceAnswer>as(new TypeReference<>() {}).due())
                .orFail("the remittance of " + employer.key());
    }

    Due remittance(UUID id) {
        return door.get("/api/v1/remittances/" + id, new TypeReference<RemittanceAnswer>() {})
                .due();
    }

    /** Adds a person; the answer is the password. One whose password was lost gets a new one. */
    String add(DemoStaff person, @Nullable String employerAccount) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", person.number());
        body.put("name", person.name());
        body.put("posts", List.of(person.post()));
        if (employerAccount != null) {
            body.put("employer_account", employerAccount);
        }
        Outcome<String> added = password(door.post("/api/v1/people", body));
        return isRefusedBy(added, PERSON_EXISTS)
                ? password(door.post("/api/v1/people/" + person.number() + "/password"))
                        .orFail("a new password for " + person.number())
                : added.orFail("adding " + person.number());
    }

    private static Outcome<String> password(Door.Reply reply) {
        return Outcome.of(
                reply, answer -> answer.<PersonAnswer>as(new TypeReference<>() {}).password());
    }

    private static boolean isRefusedBy(Outcome<?> outcome, String code) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal)
                && refusal.code().equals(code);
    }
}
