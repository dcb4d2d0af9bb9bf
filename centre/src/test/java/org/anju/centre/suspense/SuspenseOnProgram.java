/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceApplication;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.collection.TestPersons;
import org.anju.centre.collection.Via;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Slice;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.TestBank;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;

/** The running program with employers that declare and a bank that tells of their money. */
final class SuspenseOnProgram implements AutoCloseable {

    /** What one person costs a month: 8 % and 8 % of 10,000.00. */
    static final long PERSON_FEN = 160_000;

    private static final String CENTRE_WALLET = "9900000000000001";
    private static final SignedIn PROGRAM = new SignedIn("api:test", "test", Set.of(), null);

    private final CentreDatabase database = CentreDatabase.create();
    private final CentreProgram program = CentreProgram.start(database);
    private final TestBank bank = new TestBank(program);
    private final AtomicLong sequence = new AtomicLong();
    private int employers;
    private int persons;

    SuspenseOnProgram() {
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, CENTRE_WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    /** An employer with two employees and one wallet. */
    record Employer(EmployerAccountNo account, String name, String wallet, int firstPerson) {

        /** What it owes a month. */
        Cny due() {
            return Cny.ofFen(2 * PERSON_FEN);
        }

        /** The remark by which its payment for a month is told. */
        String remark(String month) {
            return name + " " + account + " " + month;
        }
    }

    Suspense suspense() {
        return program.facade(Suspense.class);
    }

    Approvals approvals() {
        return program.facade(Approvals.class);
    }

    CentreDatabase database() {
        return database;
    }

    CentreProgram program() {
        return program;
    }

    /** Enrols an employer. */
    Employer employer(String name) {
        employers++;
        String wallet = "40%014d".formatted(employers);
        ContributionRate eight = ContributionRate.ofPercent(new BigDecimal("8"));
        EmployerAccountNo account =
                program.facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(
                                        name, null, List.of(new WalletNumber(wallet))),
                                new EmployerRates(eight, eight),
                                Actor.PROGRAM);
        Employer employer = new Employer(account, name, wallet, persons);
        persons += 2;
        program.facade(PersonalAccounts.class)
                .open(
                        account,
                        stream(
                                TestPersons.employeeList(
                                        employer.firstPerson(),
                                        employer.firstPerson() + 2,
                                        "10000")),
                        Actor.PROGRAM);
        return employer;
    }

    /** Declares a month, which then awaits its payment. */
    Remittance declare(Employer employer, String month) {
        int first = employer.firstPerson();
        String list = TestPersons.remittanceList(first, first + 2, "10000");
        try {
            return program.facade(Remittances.class)
                    .submit(
                            new RemittanceApplication(
                                    new RemittanceId(UUID.randomUUID()),
                                    employer.account().value(),
                                    month,
                                    Via.PROGRAM,
                                    Actor.PROGRAM),
                            stream(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state of a remittance, as its answer words it. */
    String stateOf(Remittance remittance) {
        return database.jdbc()
                .sql("select state from collection.remittance where remittance_id = :id")
                .param("id", remittance.id().value())
                .query(String.class)
                .single();
    }

    /** Pays from a wallet and waits until the notice is booked. */
    void pay(String wallet, Cny amount, String remark) {
        long number = sequence.incrementAndGet();
        var payment = bank.payment(CENTRE_WALLET, wallet, number, amount, remark);
        bank.deliver(payment.messageId(), bank.notice(payment));
        CentreProgram.await(
                "notice " + number + " booked",
                () ->
                        count(
                                        "select count(*) from settlement.notice_fate"
                                                + " join settlement.notice using (notice_id)"
                                                + " where sequence = "
                                                + number)
                                == 1);
    }

    /** Pays what settles nothing, and answers the item that it became. */
    SuspenseLine held(String wallet, Cny amount, String remark) {
        pay(wallet, amount, remark);
        return suspense().page(SuspenseFilter.OPEN, new Slice(0, 1)).lines().getFirst();
    }

    /** The item as it stands now. */
    SuspenseLine now(SuspenseLine item) {
        return suspense().view(item.id()).orElseThrow().line();
    }

    /** Somebody who may act but never signs in. */
    SignedIn person(String number, String name, Post... posts) {
        program.facade(People.class).add(new NewPerson(number, name, Set.of(posts), null), PROGRAM);
        return new SignedIn(number, name, Set.of(posts), null);
    }

    /** Somebody who has signed in. */
    Browser browser(String number, String name, Post... posts) {
        String password =
                program.facade(People.class)
                        .add(new NewPerson(number, name, Set.of(posts), null), PROGRAM);
        return Browser.signedIn(program, number, password);
    }

    /** Asks to assign. */
    RequestedAssignment propose(SignedIn maker, Remittance remittance, SuspenseLine... items) {
        return suspense().propose(request(UUID.randomUUID(), remittance, items), maker);
    }

    /** What is asked for. */
    static AssignmentRequest request(UUID id, Remittance remittance, SuspenseLine... items) {
        return new AssignmentRequest(
                id,
                remittance.id().value(),
                List.of(items).stream().map(SuspenseLine::id).toList(),
                "已与单位电话核实");
    }

    /** The request for the second person. */
    Approval approvalOf(RequestedAssignment asked) {
        return approvals()
                .latest(RequestedAssignment.APPROVAL, asked.id().toString())
                .orElseThrow();
    }

    /** Decides about a request. */
    Approval decide(RequestedAssignment asked, Decision decision, String reason, SignedIn checker) {
        return approvals()
                .decide(approvalOf(asked).id(), decision, reason, asked.digest(), checker);
    }

    /** What breaks an invariant; nothing where it holds. */
    List<String> breaks() {
        return program.facade(Invariants.class).check().stream()
                .filter(result -> !result.holds())
                .map(SuspenseOnProgram::told)
                .toList();
    }

    long count(String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }

    /** How many entries the books have. */
    long entries() {
        return count("select count(*) from ledger.entry");
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }

    private static String told(InvariantResult result) {
        return result.id() + ": " + result.breaks().told();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
