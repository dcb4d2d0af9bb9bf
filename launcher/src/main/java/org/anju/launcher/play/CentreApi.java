/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.scenario.EmployerSetup;
import org.anju.launcher.scenario.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The centre as programs reach it. */
final class CentreApi {

    private final Door door;

    CentreApi(Door door) {
        this.door = door;
    }

    /** A priced remittance list, and once it is posted the entry and the time. */
    record Remittance(
            String remittance,
            String state,
            int persons,
            long employerFen,
            long personFen,
            long totalFen,
            Payee payeeWallet,
            String remark,
            @Nullable String entry,
            @Nullable String postedAt) {}

    /** The wallet into which a remittance is to be paid. */
    record Payee(String number, String name) {}

    /**
     * What has come over the bank link.
     *
     * @param asking gaps in the notices' numbers for which the bank is to be asked now or is being
     *     asked
     */
    record Inbox(
            long waiting,
            long parked,
            long applied,
            @Nullable Long asking,
            List<RefusedMessage> refused) {

        /** Whether the centre has nothing left to do by itself now. */
        boolean isAtRest() {
            return waiting == 0 && (asking == null || asking == 0);
        }
    }

    /** A message that was refused, with its evidence kept. */
    record RefusedMessage(
            @Nullable String messageId,
            String reason,
            @Nullable String place,
            @Nullable String value,
            @Nullable String mend,
            @Nullable String receivedAt) {}

    /** What became of one notice; null where it has not been worked. */
    record CentreNotice(
            String account,
            long sequence,
            long amountFen,
            String direction,
            @Nullable String became,
            @Nullable String entry) {}

    /** A wallet or deposit account as the books have it. */
    record BookedWallet(String number, String name, String ledgerAccount, long bookFen) {}

    /** Every account with its turnover and its balance on its own side. */
    record TrialBalance(List<LedgerAccount> accounts, long debitFen, long creditFen) {}

    /** One account of the trial balance. */
    record LedgerAccount(
            String code,
            String name,
            long debitFen,
            long creditFen,
            long balanceFen,
            String side) {}

    /** A booking date of the bank as the centre has it. */
    record BankDayOf(LocalDate date, boolean settled, List<BankDayAccount> accounts) {}

    /** A booking date for one account. */
    record BankDayAccount(String account, String state) {}

    private record NewPerson(String password) {}

    private record EmployerAccount(String employerAccount) {}

    private record Opened(int opened) {}

    private record PersonalAccount(String account, String state) {}

    private record StatementEnd(long balanceFen) {}

    void openDay(LocalDate date) {
        Outcome.of(door.post("/api/v1/accounting-days", Map.of("date", date.toString())), _ -> true)
                .orFail("the accounting day " + date);
    }

    /** Registers an employer; the answer is its account number. */
    Outcome<String> register(EmployerSetup employer, List<String> walletNumbers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", employer.name());
        if (employer.creditCode() != null) {
            body.put("credit_code", employer.creditCode());
        }
        body.put("employer_rate", employer.employerRate());
        body.put("person_rate", employer.personRate());
        body.put("wallets", walletNumbers);
        return Outcome.of(
                door.post("/api/v1/employers", body),
                reply -> reply.<EmployerAccount>as(new TypeReference<>() {}).employerAccount());
    }

    /** Opens accounts for a list of employees; the answer is how many. */
    Outcome<Integer> openAccounts(String employerAccount, Path list) {
        return Outcome.of(
                door.postList("/api/v1/employers/" + employerAccount + "/employees", list),
                reply -> reply.<Opened>as(new TypeReference<>() {}).opened());
    }

    /** Changes the state of an employee's account; the answer is the new state. */
    Outcome<String> change(Step.ChangeAccountState change) {
        Map<String, ?> body =
                Map.of(
                        "identity_number", change.identityNumber(),
                        "state", change.state(),
                        "reason", change.reason());
        return Outcome.of(
                door.put("/api/v1/personal-accounts/state", body),
                reply -> reply.<PersonalAccount>as(new TypeReference<>() {}).state());
    }

    Outcome<Remittance> submit(String employerAccount, String month, Path list) {
        String query = URLEncoder.encode(month, StandardCharsets.UTF_8);
        return Outcome.of(
                door.postList(
                        "/api/v1/employers/" + employerAccount + "/remittances?month=" + query,
                        list),
                reply -> reply.as(new TypeReference<>() {}));
    }

    /** Withdraws a remittance for its employer; the answer is its new state. */
    Outcome<String> cancel(String id, String reason) {
        return Outcome.of(
                door.post("/api/v1/remittances/" + id + "/cancellation", Map.of("reason", reason)),
                reply -> reply.<Remittance>as(new TypeReference<>() {}).state());
    }

    /** Adds one of the centre's people with one post; the answer is the first password. */
    String add(String number, String name, String post) {
        return Outcome.of(
                        door.post(
                                "/api/v1/people",
                                Map.of("number", number, "name", name, "posts", List.of(post))),
                        reply -> reply.<NewPerson>as(new TypeReference<>() {}).password())
                .orFail("adding " + number);
    }

    Remittance remittance(String id) {
        return door.get("/api/v1/remittances/" + id, new TypeReference<>() {});
    }

    Inbox inbox() {
        return door.get("/api/v1/inbox", new TypeReference<>() {});
    }

    /** The notices that have been worked, each with what became of it. */
    List<CentreNotice> workedNotices() {
        return door.get("/api/v1/notices", new TypeReference<List<CentreNotice>>() {}).stream()
                .filter(notice -> notice.became() != null)
                .toList();
    }

    private record WalletEnquiry(String finding) {}

    /** Has the centre ask the bank whose a wallet is. */
    void verify(UUID id, Map<String, ?> question) {
        Outcome.of(door.post("/api/v1/wallet-enquiries", question, id), _ -> true)
                .orFail("the question about a wallet");
    }

    /** What a question about a wallet came to. */
    String finding(UUID id) {
        return door.get("/api/v1/wallet-enquiries/" + id, new TypeReference<WalletEnquiry>() {})
                .finding();
    }

    BankDayOf bankDay(LocalDate date) {
        return door.get("/api/v1/bank-days/" + date, new TypeReference<>() {});
    }

    /** Every wallet and deposit account of the centre, and the loan wallets that serve it. */
    List<BookedWallet> wallets() {
        return door.list(
                "/api/v1/own-accounts", new TypeReference<Door.Portion<BookedWallet>>() {});
    }

    TrialBalance trialBalance() {
        return door.get("/api/v1/books/trial-balance", new TypeReference<>() {});
    }

    /** What is on the accounts of a person, in fen, one for each; none if nobody has the number. */
    List<Long> personBalances(String identityNumber) {
        return accountsOf(identityNumber).stream().map(this::balance).toList();
    }

    /** The numbers of a person's accounts; none if nobody has the identity number. */
    List<String> accountsOf(String identityNumber) {
        return Outcome.of(
                        door.post(
                                "/api/v1/personal-accounts/lookup",
                                Map.of("identity_number", identityNumber)),
                        reply -> reply.<List<PersonalAccount>>as(new TypeReference<>() {}))
                .orFail("the look-up of a person")
                .stream()
                .map(PersonalAccount::account)
                .toList();
    }

    private long balance(String account) {
        return door.get(
                        "/api/v1/books/accounts/" + account + "/statement",
                        new TypeReference<StatementEnd>() {})
                .balanceFen();
    }

    List<Invariant> invariants() {
        return door.get("/api/v1/invariants", new TypeReference<>() {});
    }

    /** The journal in a format of the centre's. */
    byte[] journal(String format) {
        return door.bytes("/api/v1/books/journal?format=" + format);
    }
}
