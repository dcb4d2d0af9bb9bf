/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentrePackages;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.party.EmployerRegistration;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.ContributionRate;

/** The account package and all it asks, on a test's own database, on 5 January 2026. */
final class AccountsOnDatabase implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final Actor CLERK = new Actor("9001", "测试柜员");

    private static final Clock NINE =
            Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ChinaTime.ZONE);
    private static final String CHECK_BY_REMAINDER = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final CentreDatabase database = CentreDatabase.create();
    private final CentrePackages packages =
            new CentrePackages(
                    database,
                    NINE,
                    "account",
                    "archive",
                    "audit",
                    "calendar",
                    "ledger",
                    "lists",
                    "notice",
                    "party",
                    "protection");

    AccountsOnDatabase() {
        get(AccountingDays.class).open(new AccountingDate(DAY), CLERK);
    }

    CentreDatabase database() {
        return database;
    }

    <T> T get(Class<T> type) {
        return packages.get(type);
    }

    EmployerAccountNo employer(String name) {
        return get(EmployerAccounts.class)
                .enrol(new EmployerRegistration(name, null, List.of()), rates("8", "8"), CLERK);
    }

    Opening open(EmployerAccountNo employer, String list) {
        return get(PersonalAccounts.class).open(employer, stream(list), CLERK);
    }

    static EmployerRates rates(String employer, String person) {
        return new EmployerRates(
                ContributionRate.ofPercent(new BigDecimal(employer)),
                ContributionRate.ofPercent(new BigDecimal(person)));
    }

    static InputStream stream(String list) {
        return new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8));
    }

    /** The identity number of the n-th invented person, below 10 million; 999999 is no region. */
    static String identity(int n) {
        String body = "999999%s%03d".formatted(day(n / 1_000), n % 1_000);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * Character.digit(body.charAt(place), 10);
        }
        return body + CHECK_BY_REMAINDER.charAt(sum % CHECK_BY_REMAINDER.length());
    }

    private static String day(int n) {
        return LocalDate.of(1970, 1, 1).plusDays(n).toString().replace("-", "");
    }

    long count(String from) {
        return Objects.requireNonNull(
                database.asSuperuser()
                        .sql("select count(*) from " + from)
                        .query(Long.class)
                        .single());
    }

    @Override
    public void close() {
        packages.close();
        database.close();
    }
}
