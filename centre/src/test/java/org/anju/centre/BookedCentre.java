/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.TestPersons;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.settlement.BankInbox;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.TestBank;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running centre whose books were filled from outside only: lists by its API, money by its bank.
 */
public final class BookedCentre implements AutoCloseable {

    /** The wallet into which everybody pays. */
    public static final String WALLET = "9900000000000001";

    /** A wallet that nobody has registered. */
    public static final String STRANGER = "7700000000000001";

    private static final int CREATED = 201;

    private final CentreDatabase database = CentreDatabase.create();
    private final AtomicLong sequence = new AtomicLong();
    private final HttpClient http = HttpClient.newHttpClient();
    private CentreProgram program;
    private TestBank bank;
    private int employers;

    /**
     * A centre with its wallet and an open date, and nothing in its books.
     *
     * @param tokenLines further holders of tokens, as the file of tokens writes them
     */
    public BookedCentre(String... tokenLines) {
        program = CentreProgram.start(database, Clock.system(ChinaTime.ZONE), tokenLines);
        bank = new TestBank(program);
        openDate(LocalDate.of(2026, 1, 5));
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    /** An employer and the persons it declares for, by their numbers. */
    public record Employer(EmployerAccountNo account, String wallet, int from, int to) {}

    /** What was declared and is to be paid. */
    public record Declared(UUID id, String account, Cny total, String remark) {}

    /**
     * A centre with something of everything that can be tampered with: two posted remittances on
     * two dates, money of strangers and of employers that settled nothing, one remittance that
     * waits for its money and one that was refused.
     *
     * @param tokenLines further holders of tokens, as the file of tokens writes them
     */
    public static BookedCentre filled(String... tokenLines) {
        BookedCentre centre = new BookedCentre(tokenLines);
        Employer first = centre.employer("太湖丝织有限公司", 5);
        Employer second = centre.employer("运河机械有限公司", 3);
        centre.pay(first, centre.declare(first, "2026-01"));
        centre.pay(STRANGER, Cny.ofFen(12_345), "不知道");
        centre.pay(second.wallet(), Cny.ofFen(777), "零头");
        centre.await();
        centre.openDate(LocalDate.of(2026, 1, 6));
        centre.pay(second, centre.declare(second, "2026-01"));
        centre.pay("7700000000000002", Cny.ofFen(54_321), "也不知道");
        centre.pay(first.wallet(), Cny.ofFen(1_999), "多付");
        centre.await();
        centre.declare(first, "2026-02");
        centre.submit(
                second, "2026-02", TestPersons.remittanceList(100, 102, "1"), UUID.randomUUID());
        return centre;
    }

    /** Enrols an employer with so many persons of its own. */
    public Employer employer(String name, int persons) {
        int from = employers * 1_000;
        employers++;
        String wallet = "30%014d".formatted(employers);
        ContributionRate eight = ContributionRate.ofPercent(new BigDecimal("8"));
        EmployerAccountNo account =
                program.facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(
                                        name, null, List.of(new WalletNumber(wallet))),
                                new EmployerRates(eight, eight),
                                Actor.PROGRAM);
        String list = TestPersons.employeeList(from, from + persons, "10000");
        program.facade(PersonalAccounts.class)
                .open(
                        account,
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
                        Actor.PROGRAM);
        return new Employer(account, wallet, from, from + persons);
    }

    /** Declares everybody's remittance of a month, which then waits for its money. */
    public Declared declare(Employer employer, String month) {
        HttpResponse<String> answer =
                submit(
                        employer,
                        month,
                        TestPersons.remittanceList(employer.from(), employer.to(), "10000"),
                        UUID.randomUUID());
        if (answer.statusCode() != CREATED) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        return new Declared(
                UUID.fromString(told.get("remittance").stringValue()),
                employer.account().value(),
                Cny.ofFen(told.get("total_fen").longValue()),
                told.get("remark").stringValue());
    }

    /** Submits a list as a program does. */
    public HttpResponse<String> submit(Employer employer, String month, String list, UUID key) {
        return post(
                "/api/v1/employers/" + employer.account() + "/remittances?month=" + month,
                key.toString(),
                "text/csv",
                list.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts as the program that holds the test's token. */
    public HttpResponse<String> post(String path, String key, String type, byte[] body) {
        return send(
                HttpRequest.newBuilder(URI.create(program.url(path)))
                        .header("Authorization", "Bearer " + CentreProgram.TOKEN)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Pays what was declared, from the employer's own wallet. */
    public void pay(Employer employer, Declared declared) {
        pay(employer.wallet(), declared.total(), declared.remark());
    }

    /** Pays from any wallet; the notice is taken and not waited for. */
    public void pay(String payer, Cny amount, String remark) {
        deliver(payment(payer, amount, remark));
    }

    /** A payment under the next number, of which no notice has been sent. */
    public TestBank.Payment payment(String payer, Cny amount, String remark) {
        return bank.payment(WALLET, payer, sequence.incrementAndGet(), amount, remark);
    }

    /** Sends the notice of a payment; once more where it was sent already. */
    public TestBank.Reply deliver(TestBank.Payment payment) {
        return bank.deliver(payment.messageId(), bank.notice(payment));
    }

    /** Waits until every message of the bank has been worked. */
    public void await() {
        CentreProgram.await(
                "all messages are worked",
                () -> program.facade(BankInbox.class).overview().waiting() == 0);
    }

    /** Opens an accounting date. */
    public void openDate(LocalDate date) {
        program.facade(AccountingDays.class).open(new AccountingDate(date), Actor.PROGRAM);
    }

    /** Ends the program and starts it again on what it left. */
    public void restart() {
        program = program.restarted();
        bank = new TestBank(program);
    }

    /** The program as it runs now. */
    public CentreProgram program() {
        return program;
    }

    /** The bank's end of the link. */
    public TestBank bank() {
        return bank;
    }

    /** Its database. */
    public CentreDatabase database() {
        return database;
    }

    /** How many entries the books have. */
    public long entries() {
        return count("select count(*) from ledger.entry");
    }

    /** A number that the serving role may read. */
    public long count(String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }

    @Override
    public void close() {
        http.close();
        program.close();
        database.close();
    }
}
