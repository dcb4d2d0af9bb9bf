/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds remittances as cases. Every text that somebody typed is a bound value. */
@Repository
class RemittanceCaseRepository {

    // What is not sought is null and falls out of the plan. Persons are found first, then the
    // remittances of their employers, of those the lines of these accounts: no index over all lines
    // of all years is needed for it.
    static final String FOUND_HEAD =
            """
            with found as (
                select r.remittance_id, r.case_no, r.state, r.employer_account,
                       coalesce(e.name, '') as employer_name, r.month, r.persons, r.total_fen,
                       r.declared_at as at, r.expires_on
                  from collection.remittance r
                  left join account.employer_named e on e.account_no = r.employer_account
                 where r.declared_at is not null
                   and (:reach::text is null or r.employer_account = :reach)
                   and (:caseNo::text is null or r.case_no = :caseNo)
                   and (:employerAccount::text is null or r.employer_account = :employerAccount)
                   and (:states::text[] is null or r.state = any (:states::text[]))
                   and (:month::date is null or r.month = :month)
                   and (:amountFrom::bigint is null or r.total_fen >= :amountFrom)
                   and (:amountTo::bigint is null or r.total_fen <= :amountTo)
                   and ((:word::text is null and :tail::text is null
                             and :identity::bytea is null and :accounts::text[] is null)
                        or r.employer_account in (
                            select n.account_no
                              from account.employer_named n
                             where position(:word::text in n.name) > 0
                            union all
                            select n.account_no
                              from party.employer_wallet_tail w
                              join account.employer_named n using (employer_id)
                             where w.number_tail = :tail::text)
                        or r.remittance_id in (
                            select l.remittance_id
                              from account.contributor c
                              join collection.remittance x
                                on x.employer_account = c.employer_account
                              join collection.remittance_line l
                                on l.remittance_id = x.remittance_id
                               and l.account_no = c.account_no
                             where c.person_name ^@ :word::text
                                or c.identity_tail = :tail::text
                                or c.identity_index = :identity::bytea
                                or c.account_no = any (:accounts::text[])))
            )
            """;

    static final String LIST =
            FOUND_HEAD
                    + """
                    select *
                      from found
                     order by at desc, remittance_id desc
                     limit :size offset :start
                    """;

    static final String AFTER =
            FOUND_HEAD
                    + """
                    select *
                      from found
                     where :after::uuid is null
                        or (at, remittance_id) < (
                           select a.declared_at, a.remittance_id
                             from collection.remittance a
                            where a.remittance_id = :after::uuid)
                     order by at desc, remittance_id desc
                     limit :size
                    """;

    static final String TOTALS =
            FOUND_HEAD
                    + """
                    select count(*) as cases, coalesce(sum(total_fen), 0)::bigint as total_fen
                      from found
                    """;

    // A clerk sees what the own employer's side made; whoever has no employer, the own only.
    static final String DRAFTS =
            """
            select r.remittance_id, r.case_no, r.state, r.employer_account,
                   coalesce(e.name, '') as employer_name, r.month, r.persons, r.total_fen,
                   r.submitted_at as at, r.expires_on
              from collection.remittance r
              left join account.employer_named e on e.account_no = r.employer_account
             where r.state = 'DRAFT'
               and (r.submitted_by = :maker and (:reach::text is null or r.employer_account = :reach)
                    or r.employer_account = :reach::text and r.via <> 'COUNTER')
             order by r.submitted_at desc, r.remittance_id desc
             limit :size
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RemittanceCaseRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** How many cases there are, and what they sum up to. */
    record Totals(long cases, Cny total) {}

    /** One page of the declared cases, latest first; {@code reach} is null for all employers. */
    List<CaseRow> list(CaseFilter filter, @Nullable String reach, int start, int size) {
        return filtered(LIST, filter, reach)
                .param("start", start)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    /** The declared cases after one of them. */
    List<CaseRow> after(
            CaseFilter filter, @Nullable String reach, Optional<RemittanceId> after, int size) {
        return filtered(AFTER, filter, reach)
                .param("after", after.map(RemittanceId::value).orElse(null), Types.OTHER)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    /** The totals of all declared cases that the filter finds. */
    Totals totals(CaseFilter filter, @Nullable String reach) {
        return filtered(TOTALS, filter, reach)
                .query(
                        (row, number) ->
                                new Totals(
                                        row.getLong("cases"), Cny.ofFen(row.getLong("total_fen"))))
                .single();
    }

    /** The drafts of this maker, or of this employer's side. */
    List<CaseRow> drafts(String maker, @Nullable String reach, int size) {
        return jdbc.sql(DRAFTS)
                .param("maker", maker)
                .param("reach", reach, Types.VARCHAR)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    private JdbcClient.StatementSpec filtered(
            String sql, CaseFilter filter, @Nullable String reach) {
        Sought sought = Sought.of(filter.text());
        String[] states = filter.states().stream().map(CaseState::name).toArray(String[]::new);
        return jdbc.sql(sql)
                .param("reach", reach, Types.VARCHAR)
                .param("caseNo", sought instanceof Sought.Case(var n) ? n : null, Types.VARCHAR)
                .param(
                        "employerAccount",
                        sought instanceof Sought.Employer(var account) ? account : null,
                        Types.VARCHAR)
                .param("word", sought instanceof Sought.Name(var word) ? word : null, Types.VARCHAR)
                .param("tail", sought instanceof Sought.Tail(var end) ? end : null, Types.VARCHAR)
                .param("identity", identity(sought), Types.BINARY)
                .param(
                        "accounts",
                        sought instanceof Sought.Accounts(var all)
                                ? all.toArray(String[]::new)
                                : null,
                        Types.ARRAY)
                .param("states", states.length == 0 ? null : states, Types.ARRAY)
                .param("month", filter.month().map(m -> m.atDay(1)).orElse(null), Types.DATE)
                .param("amountFrom", filter.amountFrom().map(Cny::fen).orElse(null), Types.BIGINT)
                .param("amountTo", filter.amountTo().map(Cny::fen).orElse(null), Types.BIGINT);
    }

    private byte @Nullable [] identity(Sought sought) {
        return sought instanceof Sought.Person(var identity)
                ? cipher.blindIndex(IndexedField.IDENTITY_NUMBER, identity.value())
                : null;
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                new RemittanceId(row.getObject("remittance_id", UUID.class)),
                new CaseNo(row.getString("case_no")),
                new CaseRow.Standing(
                        CaseState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class))),
                new CaseRow.Employer(
                        row.getString("employer_account"), row.getString("employer_name")),
                Optional.ofNullable(row.getObject("month", LocalDate.class)).map(YearMonth::from),
                new CaseRow.Sum(row.getInt("persons"), Cny.ofFen(row.getLong("total_fen"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
