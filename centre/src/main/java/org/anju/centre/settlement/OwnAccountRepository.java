/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.OwnAccounts.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnAccountRepository {

    static final String LOCK_FOR_REGISTRATION =
            """
            select pg_advisory_xact_lock(hashtext('settlement.own_account'))
            """;

    static final String ADD =
            """
            insert into settlement.own_account (number, kind, name, operator, ledger_account,
                   opened_at)
            values (:number, :kind, :name, :operator, :account, :at)
            """;

    static final String ALL =
            """
            select number, kind, name, operator, ledger_account
              from settlement.own_account
             order by ledger_account
            """;

    static final String LISTED =
            """
            select a.number, a.kind, a.name, a.operator, a.ledger_account, c.closed_at
              from settlement.own_account a
              left join settlement.own_account_closing c using (number)
             order by a.ledger_account
            """;

    static final String FIND =
            """
            select number, kind, name, operator, ledger_account
              from settlement.own_account
             where number = :number
            """;

    static final String OPEN =
            """
            select number, kind, name, operator, ledger_account
              from settlement.own_account a
             where not exists (select from settlement.own_account_closing c
                                where c.number = a.number)
             order by ledger_account
            """;

    static final String CLOSE =
            """
            insert into settlement.own_account_closing (number, closed_by, closed_at)
            values (:number, :by, :at)
            """;

    static final String CLOSED_AT =
            """
            select closed_at
              from settlement.own_account_closing
             where number = :number
            """;

    private final JdbcClient jdbc;
    private final Map<String, OwnAccount> registered = new ConcurrentHashMap<>();

    OwnAccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockForRegistration() {
        jdbc.sql(LOCK_FOR_REGISTRATION).query().listOfRows();
    }

    void add(OwnAccount account, Instant at) {
        jdbc.sql(ADD)
                .param("number", account.number())
                .param("kind", account.kind().name())
                .param("name", account.name())
                .param("operator", account.operator())
                .param("account", account.ledgerAccount().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OwnAccount> all() {
        return jdbc.sql(ALL).query((row, _) -> account(row)).list();
    }

    List<Listed> listed() {
        return jdbc.sql(LISTED).query((row, _) -> new Listed(account(row), closedAt(row))).list();
    }

    private static Optional<Instant> closedAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    List<OwnAccount> open() {
        return jdbc.sql(OPEN).query((row, _) -> account(row)).list();
    }

    void close(String number, String by, Instant at) {
        jdbc.sql(CLOSE)
                .param("number", number)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> closedAt(String number) {
        return jdbc.sql(CLOSED_AT)
                .param("number", number)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<OwnAccount> find(String number) {
        return jdbc.sql(FIND).param("number", number).query((row, _) -> account(row)).optional();
    }

    /**
     * The same for whoever asks at every message: a registered account never changes, so it is
     * looked up once. Not for the transaction that registers it, which may yet come to nothing.
     */
    Optional<OwnAccount> findRegistered(String number) {
        OwnAccount known = registered.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<OwnAccount> found = find(number);
        found.ifPresent(account -> registered.put(number, account));
        return found;
    }

    private static OwnAccount account(ResultSet row) throws SQLException {
        return new OwnAccount(
                row.getString("number"),
                BankAccountKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("operator"),
                new AccountCode(row.getString("ledger_account")));
    }
}
