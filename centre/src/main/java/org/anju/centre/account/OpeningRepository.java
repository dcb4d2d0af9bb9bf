/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.ledger.SetQuery;
import org.anju.centre.lists.CopyText;
import org.anju.centre.lists.Staging;
import org.anju.centre.party.ListedPersons;
import org.anju.centre.party.SealedNumber;
import org.anju.centre.party.SealedPerson;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Opens the accounts of a list in the same few statements however long it is. The list stands in a
 * temporary table of the transaction, its numbers as ciphertext and blind index only.
 */
@Repository
class OpeningRepository {

    static final String CREATE_LISTED =
            """
            create temporary table listed_employee (
                line_no         bigint not null,
                person_id       uuid   not null,
                name            text   not null,
                identity_type   text   not null,
                identity_index  bytea  not null,
                identity_cipher bytea  not null,
                identity_tail   text   not null,
                mobile_index    bytea,
                mobile_cipher   bytea,
                mobile_tail     text,
                base_fen        bigint
            ) on commit drop
            """;

    static final String COPY_LISTED =
            """
            copy pg_temp.listed_employee (line_no, person_id, name, identity_type, identity_index,
                identity_cipher, identity_tail, mobile_index, mobile_cipher, mobile_tail, base_fen)
              from stdin
            """;

    // A table that the transaction has just filled has no statistics; without them the joins below
    // are planned for a handful of rows.
    static final String ANALYZE_LISTED =
            """
            analyze pg_temp.listed_employee
            """;

    // Until autovacuum comes round the planner takes what a long list has just filled for as small
    // as it was before.
    static final String ANALYZE_OPENED =
            """
            analyze party.person, account.personal_account
            """;

    static final String FAULTS =
            """
            with listed as (
                select l.line_no, l.name, l.identity_tail, k.person_id, k.name as registered_name,
                       first_value(l.line_no) over (
                           partition by l.identity_type, l.identity_index order by l.line_no
                       ) as first_line
                  from pg_temp.listed_employee l
                  left join party.person_key k using (identity_type, identity_index)
            )
            select l.line_no, l.name, l.identity_tail, l.first_line, f.code
              from listed l
             cross join lateral (values
                   ('PERSON_TWICE', l.first_line < l.line_no),
                   ('NAME_DIFFERS', normalize(l.registered_name, nfkc) <> normalize(l.name, nfkc)),
                   ('ACCOUNT_OPEN', exists (
                       select
                         from account.personal_account a
                        where a.employer_account = :employer
                          and a.person_id = l.person_id
                          and a.closed_on is null))) as f (code, found)
             where f.found
             order by l.line_no
            """;

    static final String LISTED_PERSONS =
            """
            select person_id, name, identity_type, identity_index, identity_cipher, identity_tail,
                   mobile_index, mobile_cipher, mobile_tail
              from pg_temp.listed_employee
            """;

    static final String ADD_OPENING =
            """
            insert into account.opening (list_id, employer_account, persons, opened_on, opened_at)
            select :list, :employer, count(*), :on, :at
              from pg_temp.listed_employee
            """;

    // Numbers are drawn in the order of the list.
    static final String ADD_ACCOUNTS =
            """
            insert into account.personal_account (account_no, employer_account, person_id, state,
                   base_fen, list_id, opened_on)
            select account.with_check_digit(nextval('account.personal_account_no')::text),
                   :employer, l.person_id, :state, l.base_fen, :list, :on
              from (
                   select k.person_id, s.base_fen
                     from pg_temp.listed_employee s
                     join party.person_key k using (identity_type, identity_index)
                    order by s.line_no) as l
            """;

    static final String OPENED_ACCOUNTS =
            """
            select account_no
              from account.personal_account
             where employer_account = :employer and list_id = :list
            """;

    private static final int FETCH_ROWS = 500;

    private final JdbcClient jdbc;
    private final Staging staging;

    OpeningRepository(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** What only the database can find wrong with a line. */
    enum FaultKind {
        /** The person stands on an earlier line already. */
        PERSON_TWICE,
        /** The identity is registered under another name. */
        NAME_DIFFERS,
        /** The person has an open account under this employer. */
        ACCOUNT_OPEN
    }

    /**
     * A fault of one line.
     *
     * @param firstLine the first line on which the person stands
     */
    record Fault(long line, String name, String identityTail, long firstLine, FaultKind kind) {}

    /** Makes the transaction's staging table; its rows go through the copy that comes back. */
    CopyText beginList() {
        jdbc.sql(CREATE_LISTED).update();
        return new CopyText(staging.into(COPY_LISTED));
    }

    static void stage(CopyText copy, long line, SealedPerson person, @Nullable Cny base)
            throws IOException {
        copy.value(line)
                .value(person.id().value())
                .value(person.name())
                .value(person.identityType());
        stage(copy, person.identity());
        SealedNumber mobile = person.mobile();
        if (mobile == null) {
            copy.nothing().nothing().nothing();
        } else {
            stage(copy, mobile);
        }
        if (base == null) {
            copy.nothing();
        } else {
            copy.value(base.fen());
        }
        copy.endRow();
    }

    private static void stage(CopyText copy, SealedNumber number) {
        copy.value(number.index()).value(number.cipher()).value(number.tail());
    }

    void endList(CopyText copy) throws IOException {
        copy.flush();
        jdbc.sql(ANALYZE_LISTED).update();
    }

    /** Hands over all that the staged lines have wrong against each other and the register. */
    void faults(EmployerAccountNo employer, Consumer<Fault> taker) {
        jdbc.sql(FAULTS)
                .withFetchSize(FETCH_ROWS)
                .param("employer", employer.value())
                .query((ResultSet row) -> taker.accept(fault(row)));
    }

    private static Fault fault(ResultSet row) throws SQLException {
        return new Fault(
                row.getLong("line_no"),
                row.getString("name"),
                row.getString("identity_tail"),
                row.getLong("first_line"),
                FaultKind.valueOf(row.getString("code")));
    }

    static ListedPersons listedPersons() {
        return new ListedPersons(LISTED_PERSONS);
    }

    /** Opens an account for everybody staged; how many. */
    int open(EmployerAccountNo employer, EvidenceId list, AccountingDate on, Instant at) {
        jdbc.sql(ADD_OPENING)
                .param("list", list.value())
                .param("employer", employer.value())
                .param("on", on.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(ADD_ACCOUNTS)
                .param("employer", employer.value())
                .param("state", AccountState.NORMAL)
                .param("list", list.value())
                .param("on", on.value())
                .update();
    }

    /** Lets the planner know how many persons and accounts there are now. */
    void analyze() {
        jdbc.sql(ANALYZE_OPENED).update();
    }

    /** The accounts that a list opened, for the ledger. */
    static SetQuery openedAccounts(EmployerAccountNo employer, EvidenceId list) {
        return new SetQuery(
                OPENED_ACCOUNTS, Map.of("employer", employer.value(), "list", list.value()));
    }
}
