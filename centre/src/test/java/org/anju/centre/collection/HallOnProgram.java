/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.Browser;
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
import org.anju.centre.party.WalletNumber;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.TestBank;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;

/** The hall of the running program, with employers whose clerks have signed in. */
final class HallOnProgram implements AutoCloseable {

    static final String CENTRE_WALLET = "9900000000000001";

    private static final SignedIn PROGRAM = new SignedIn("api:test", "test", Set.of(), null);
    private static final String BOUNDARY = "----a-boundary-of-the-test";

    private final CentreDatabase database = CentreDatabase.create();
    private final CentreProgram program = CentreProgram.start(database);
    private final TestBank bank = new TestBank(program);
    private final AtomicLong sequence = new AtomicLong();
    private int employers;

    HallOnProgram() {
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, CENTRE_WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    /** An employer's clerk at a browser. */
    record Clerk(Browser browser, String number, String password, String account, String wallet) {

        /** Opens the form and answers the identifier that it minted. */
        String open() {
            return field(browser.get("/hall/declare").body(), "id");
        }
    }

    /** Enrols an employer with the persons of these numbers, and signs its clerk in. */
    Clerk employer(String name, int from, int to) {
        employers++;
        String wallet = "30%014d".formatted(employers);
        EmployerAccountNo account =
                program.facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(
                                        name, null, List.of(new WalletNumber(wallet))),
                                new EmployerRates(rate(), rate()),
                                Actor.PROGRAM);
        byte[] list = TestPersons.employeeList(from, to, "10000").getBytes(StandardCharsets.UTF_8);
        program.facade(PersonalAccounts.class)
                .open(account, new ByteArrayInputStream(list), Actor.PROGRAM);
        String number = "D%03d".formatted(employers);
        String password =
                program.facade(People.class)
                        .add(
                                new NewPerson(
                                        number,
                                        "经办人",
                                        Set.of(Post.EMPLOYER_CLERK),
                                        account.value()),
                                PROGRAM);
        return new Clerk(
                Browser.signedIn(program, number, password),
                number,
                password,
                account.value(),
                wallet);
    }

    /** Sends the form of the first page, with a file where there is one. */
    static HttpResponse<String> declare(Clerk clerk, String id, String month, byte[] file) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", clerk.browser().token());
        fields.put("id", id);
        fields.put("month", month);
        fields.put("origin", file.length == 0 ? "ROSTER" : "LIST");
        byte[] body = multipart(fields, file);
        return clerk.browser()
                .send(
                        "/hall/declare",
                        request ->
                                request.header(
                                                "Content-Type",
                                                "multipart/form-data; boundary=" + BOUNDARY)
                                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Pays into the centre's wallet, from any wallet. */
    void pay(String payer, Cny amount, String remark) {
        var payment =
                bank.payment(CENTRE_WALLET, payer, sequence.incrementAndGet(), amount, remark);
        bank.deliver(payment.messageId(), bank.notice(payment));
    }

    CentreProgram program() {
        return program;
    }

    long count(String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }

    /** Where an answer leads. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The value of a hidden field. */
    static String field(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("no field " + name + " in " + page);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }

    private static byte[] multipart(Map<String, String> fields, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) ->
                        body.writeBytes(
                                utf8(
                                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                                .formatted(BOUNDARY, name, value))));
        body.writeBytes(
                utf8(
                        "--%s\r\nContent-Disposition: form-data; name=\"list\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(BOUNDARY, file.length == 0 ? "" : "any.name")));
        body.writeBytes(file);
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ContributionRate rate() {
        return ContributionRate.ofPercent(new BigDecimal("8"));
    }
}
