/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentrePackages;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeClaimant;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;

/**
 * The collection package with the real packages below it on a test's own database: one open day,
 * one receiving wallet, no web and no bank link.
 */
final class CollectionOnDatabase implements AutoCloseable {

    static final AccountingDate DAY = new AccountingDate(LocalDate.of(2026, 1, 5));
    static final Actor CLERK = new Actor("test-clerk", "测试经办");

    private static final List<String> PACKAGES =
            List.of(
                    "account",
                    "archive",
                    "audit",
                    "calendar",
                    "collection",
                    "ledger",
                    "lists",
                    "notice.Outbox",
                    "party",
                    "protection",
                    "settlement.OwnAccount",
                    "staff");

    private final CentreDatabase database = CentreDatabase.create();
    private final WalkingClock clock = new WalkingClock(Instant.parse("2026-01-05T01:00:00Z"));
    private final CentrePackages centre;
    private final AtomicInteger wallets = new AtomicInteger();

    CollectionOnDatabase() {
        this(List.of());
    }

    private CollectionOnDatabase(List<String> more) {
        centre =
                new CentrePackages(
                        database,
                        clock,
                        Stream.concat(PACKAGES.stream(), more.stream()).toArray(String[]::new));
        bean(AccountingDays.class).open(DAY, CLERK);
        bean(OwnAccounts.class)
                .register(BankAccountKind.WALLET, "1000000000000001", "测试中心", "B01", CLERK);
    }

    /** With suspense behind it, which takes what no remittance claims. */
    static CollectionOnDatabase withSuspense() {
        return new CollectionOnDatabase(
                List.of(
                        "suspense.SuspenseService",
                        "suspense.SuspenseRepository",
                        "suspense.SuspenseInvariant"));
    }

    /** A clock that stands still until the test moves it. */
    private static final class WalkingClock extends Clock {

        private final AtomicReference<Instant> now;

        WalkingClock(Instant start) {
            now = new AtomicReference<>(start);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ChinaTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("China has one time");
        }
    }

    /** Lets a minute pass, so that what comes next is later. */
    void minuteLater() {
        clock.now.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
    }

    /** Opens a later accounting date, nine in the morning of that day. */
    void openDay(LocalDate day) {
        clock.now.set(day.atTime(9, 0).atZone(ChinaTime.ZONE).toInstant());
        bean(AccountingDays.class).open(new AccountingDate(day), CLERK);
    }

    /** An employer with its account, its one wallet and its staff. */
    record TestEmployer(EmployerAccountNo account, String name, WalletNumber wallet) {}

    <T> T bean(Class<T> type) {
        return centre.get(type);
    }

    CentreDatabase database() {
        return database;
    }

    Books books() {
        return bean(Books.class);
    }

    /** Enrols an employer whose employees are the persons of these numbers. */
    TestEmployer employer(String name, String employerRate, String personRate, int from, int to) {
        TestEmployer employer = employer(name, employerRate, personRate);
        if (to > from) {
            hire(employer, TestPersons.employeeList(from, to));
        }
        return employer;
    }

    /** Opens accounts for everybody on a list. */
    void hire(TestEmployer employer, String list) {
        bean(PersonalAccounts.class).open(employer.account(), stream(list), CLERK);
    }

    private TestEmployer employer(String name, String employerRate, String personRate) {
        WalletNumber wallet = new WalletNumber("20%014d".formatted(wallets.incrementAndGet()));
        EmployerAccountNo account =
                bean(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(name, null, List.of(wallet)),
                                new EmployerRates(rate(employerRate), rate(personRate)),
                                CLERK);
        return new TestEmployer(account, name, wallet);
    }

    /** Moves the account of a person to another state of JGJ/T 320 A.6. */
    void changeState(int person, String state) {
        PersonalAccounts accounts = bean(PersonalAccounts.class);
        PersonalAccountNo account =
                accounts.accountOf(new IdentityNumber(TestPersons.identity(person))).number();
        accounts.changeState(account, state, "test", CLERK);
    }

    Remittance submit(TestEmployer employer, String month, String list) {
        return submit(UUID.randomUUID(), employer.account().value(), month, list);
    }

    Remittance submit(UUID key, String account, String month, String list) {
        return submit(key, account, month, list.getBytes(StandardCharsets.UTF_8));
    }

    Remittance submit(UUID key, String account, String month, byte[] list) {
        try {
            return bean(Remittances.class)
                    .submit(
                            new RemittanceApplication(
                                    new RemittanceId(key), account, month, Via.PROGRAM, CLERK),
                            new ByteArrayInputStream(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prices a list and leaves it as a draft of the test's clerk. */
    Remittance draft(UUID key, String account, String month, Via via, String list) {
        try {
            return bean(Remittances.class)
                    .draft(
                            new RemittanceApplication(
                                    new RemittanceId(key), account, month, via, CLERK),
                            stream(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a draft of everybody by the latest base. */
    Remittance roster(TestEmployer employer, String month) {
        return bean(Remittances.class)
                .draftFromRoster(
                        new RemittanceApplication(
                                new RemittanceId(UUID.randomUUID()),
                                employer.account().value(),
                                month,
                                Via.HALL,
                                CLERK));
    }

    /** Pays what a remittance asks for, from the employer's wallet. */
    void pay(TestEmployer employer, Remittance remittance) {
        RemittanceTerms terms = remittance.priced().orElseThrow();
        var _ =
                offer(money(employer.wallet(), terms.remark(), terms.totals().total()))
                        .orElseThrow();
    }

    /** The test's clerk, signed in; one of the centre's own. */
    static SignedIn clerk() {
        return new SignedIn(CLERK.number(), CLERK.name(), Set.of(), null);
    }

    /** Another clerk, of this employer. */
    static SignedIn clerkOf(TestEmployer employer) {
        return new SignedIn(
                "E" + employer.account(),
                "单位经办",
                Set.of(Post.EMPLOYER_CLERK),
                employer.account().value());
    }

    /** Money as the bank tells of it, in the receiving wallet, on the open date. */
    IncomingMoney money(WalletNumber payer, String remark, Cny amount) {
        AccountingDate today = bean(AccountingDays.class).current();
        return new IncomingMoney(
                new NoticeId(UUID.randomUUID()),
                bean(OwnAccounts.class).receiving(),
                amount,
                "付款人",
                bean(FieldCipher.class).blindIndex(IndexedField.WALLET_NUMBER, payer.value()),
                List.of(remark),
                today.value(),
                today);
    }

    /** Offers the money to the claimants in their order, in a transaction as the inbox does. */
    Optional<Claim> offer(IncomingMoney money) {
        return Optional.ofNullable(offer(List.of(money)).get(money.notice()));
    }

    /** The same for money that is worked together; what each became, by its notice. */
    Map<NoticeId, Claim> offer(List<IncomingMoney> money) {
        return Objects.requireNonNull(database.transaction().execute(status -> claims(money)));
    }

    private Map<NoticeId, Claim> claims(List<IncomingMoney> money) {
        Map<NoticeId, Claim> claims = new HashMap<>();
        for (NoticeClaimant claimant : centre.all(NoticeClaimant.class)) {
            List<IncomingMoney> left =
                    money.stream().filter(each -> !claims.containsKey(each.notice())).toList();
            if (!left.isEmpty()) {
                claims.putAll(claimant.claim(left));
            }
        }
        return claims;
    }

    long count(String query, Object... parameters) {
        return database.jdbc().sql(query).params(parameters).query(Long.class).single();
    }

    /** How many entries the books have. */
    long entries() {
        return count("select count(*) from ledger.entry");
    }

    @Override
    public void close() {
        centre.close();
        database.close();
    }

    private static ContributionRate rate(String percent) {
        return ContributionRate.ofPercent(new BigDecimal(percent));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
