/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.protection.Mask;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes lines from the roster of an employer, and checks again what was priced before: each in one
 * statement, however many employees there are.
 */
@Repository
class RemittanceLineRepository {

    // Everybody of an employer but those whose month is paid: a remittance is for the others. The
    // latest base is looked up account by account, from the last posted remittance backwards.
    private static final String ROSTER_HEAD =
            """
            with posted as materialized (
                select remittance_id, month, posted_at
                  from collection.remittance
                 where employer_account = :employerAccount
                   and kind = :kind
                   and state = 'POSTED'
            ), roster as (
                select c.account_no, c.person_name, c.identity_tail,
                       coalesce(latest.base_fen, c.opening_base_fen) as base_fen
                  from account.contributor c
                  left join lateral (
                       select l.base_fen
                         from posted p
                         join collection.remittance_line l
                           on l.remittance_id = p.remittance_id
                          and l.account_no = c.account_no
                        order by p.month desc, p.posted_at desc
                        limit 1) latest on true
                 where c.employer_account = :employerAccount
                   and c.state = '01'
                   and not exists (
                       select
                         from posted p
                         join collection.remittance_line l
                           on l.remittance_id = p.remittance_id
                          and l.account_no = c.account_no
                        where p.month = :month)
            )
            """;

    static final String PRICE_ROSTER =
            ROSTER_HEAD
                    + """
                    , line as (
                        insert into collection.remittance_line (remittance_id, account_no, line_no,
                               base_fen, employer_fen, person_fen)
                        select :remittance, account_no, row_number() over (order by account_no), base_fen,
                               (base_fen * :employerRate + :half) / :divisor * :unit,
                               (base_fen * :personRate + :half) / :divisor * :unit
                          from roster
                         where base_fen between :baseFloor and :baseCap
                        returning employer_fen, person_fen
                    )
                    select (select count(*) from roster) as accounts,
                           count(*)::integer as persons,
                           coalesce(sum(employer_fen), 0)::bigint as employer_fen,
                           coalesce(sum(person_fen), 0)::bigint as person_fen
                      from line
                    """;

    // Runs only where PRICE_ROSTER left somebody out.
    static final String ROSTER_FAULTS =
            ROSTER_HEAD
                    + """
                    select r.account_no, r.person_name, r.identity_tail, f.code, f.expected,
                           count(*) over () as total
                      from roster r
                     cross join lateral (values
                           ('BASE_MISSING', r.base_fen is null, ''),
                           ('BASE_BELOW_FLOOR', r.base_fen < :baseFloor,
                            round(:baseFloor / 100.0, 2)::text),
                           ('BASE_ABOVE_CAP', r.base_fen > :baseCap,
                            round(:baseCap / 100.0, 2)::text)) as f (code, holds, expected)
                     where f.holds
                     order by r.account_no
                     limit :most
                    """;

    static final String CHANGE =
            """
            select (select count(*)
                      from collection.remittance_line d
                     where d.remittance_id = :remittance
                       and not exists (
                           select
                             from collection.remittance_line l
                            where l.remittance_id = last.remittance_id
                              and l.account_no = d.account_no))::integer as joined,
                   (select count(*)
                      from collection.remittance_line l
                     where l.remittance_id = last.remittance_id
                       and not exists (
                           select
                             from collection.remittance_line d
                            where d.remittance_id = :remittance
                              and d.account_no = l.account_no))::integer as leavers
              from (select remittance_id
                      from collection.remittance
                     where employer_account = :employerAccount
                       and kind = :kind
                       and state = 'POSTED'
                     order by month desc, posted_at desc
                     limit 1) last
            """;

    // Every way in which what was priced may no longer hold, told by line.
    static final String CHANGED =
            """
            with checked as (
                select l.line_no, c.account_no, c.state, l.base_fen,
                       repeat('*', 14) || coalesce(c.identity_tail, '****') as identity_shown,
                       l.employer_fen + l.person_fen as total_fen,
                       (l.base_fen * :employerRate + :half) / :divisor * :unit
                           + (l.base_fen * :personRate + :half) / :divisor * :unit as due_fen,
                       (l.base_fen * :employerRate + :half) / :divisor * :unit
                           <> l.employer_fen as employer_differs,
                       exists (
                           select
                             from collection.remittance paid
                             join collection.remittance_line p using (remittance_id)
                            where paid.employer_account = :employerAccount
                              and paid.month = :month
                              and paid.kind = :kind
                              and paid.state = 'POSTED'
                              and p.account_no = l.account_no) as is_paid
                  from collection.remittance_line l
                  left join account.contributor c
                    on c.account_no = l.account_no
                   and c.employer_account = :employerAccount
                 where l.remittance_id = :remittance
            )
            select k.line_no, f.code, f.value, f.expected, count(*) over () as total
              from checked k
             cross join lateral (values
                   ('PERSON_OF_OTHER_EMPLOYER', k.account_no is null, k.identity_shown, ''),
                   ('ACCOUNT_SEALED', k.state = '02', k.identity_shown, ''),
                   ('ACCOUNT_CLOSED', k.state in ('03', '04', '05'), k.identity_shown, ''),
                   ('ACCOUNT_FROZEN', k.state = '06', k.identity_shown, ''),
                   ('ACCOUNT_STATE', k.state not in ('01', '02', '03', '04', '05', '06'),
                    k.identity_shown, k.state),
                   ('MONTH_ALREADY_PAID', k.is_paid, k.identity_shown, :monthText),
                   ('BASE_BELOW_FLOOR', k.base_fen < :baseFloor,
                    round(k.base_fen / 100.0, 2)::text, round(:baseFloor / 100.0, 2)::text),
                   ('BASE_ABOVE_CAP', k.base_fen > :baseCap,
                    round(k.base_fen / 100.0, 2)::text, round(:baseCap / 100.0, 2)::text),
                   ('AMOUNT_CHANGED', k.due_fen <> k.total_fen or k.employer_differs,
                    round(k.total_fen / 100.0, 2)::text, round(k.due_fen / 100.0, 2)::text)
                   ) as f (code, holds, value, expected)
             where f.holds
             order by k.line_no, f.code
             limit :most
            """;

    // Of what exactly is declared, line by line, in an order that does not depend on the list's.
    static final String DIGEST =
            """
            select encode(
                       sha256(convert_to(
                           string_agg(account_no || ':' || base_fen || ':' || employer_fen || ':'
                                          || person_fen, ',' order by account_no), 'UTF8')),
                       'hex')
              from collection.remittance_line
             where remittance_id = :remittance
            """;

    static final String PERSONS =
            """
            select l.line_no, l.account_no, c.person_name, c.identity_tail, l.base_fen,
                   l.employer_fen, l.person_fen
              from collection.remittance_line l
              join account.contributor c on c.account_no = l.account_no
             where l.remittance_id = :remittance
             order by l.line_no
             limit :size offset :start
            """;

    private final JdbcClient jdbc;

    RemittanceLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came of the roster.
     *
     * @param accounts how many accounts were to be taken
     * @param totals of those that could be; all of them if as many
     */
    record PricedRoster(long accounts, RemittanceTotals totals) {}

    /** Writes a priced line for everybody on the roster whose base is known and lawful. */
    PricedRoster priceRoster(RemittanceId id, PricingBasis basis) {
        return jdbc.sql(PRICE_ROSTER)
                .params(basis.parameters())
                .param("remittance", id.value())
                .query(
                        (row, number) ->
                                new PricedRoster(
                                        row.getLong("accounts"),
                                        new RemittanceTotals(
                                                row.getInt("persons"),
                                                Cny.ofFen(row.getLong("employer_fen")),
                                                Cny.ofFen(row.getLong("person_fen")))))
                .single();
    }

    /** Why somebody on the roster could not be taken. */
    Faults rosterFaults(PricingBasis basis) {
        return RemittanceListRepository.faults(
                jdbc.sql(ROSTER_FAULTS).params(basis.parameters()),
                row ->
                        RosterFault.valueOf(row.getString("code"))
                                .problem(
                                        row.getString("account_no"),
                                        row.getString("person_name"),
                                        row.getString("identity_tail"),
                                        row.getString("expected")));
    }

    /** The lines against the employer's last posted remittance; empty where there is none. */
    Optional<RosterChange> change(RemittanceId id, EmployerAccountNo employer) {
        return jdbc.sql(CHANGE)
                .param("remittance", id.value())
                .param("employerAccount", employer.value())
                .param("kind", RemittanceKind.REGULAR.code())
                .query(
                        (row, number) ->
                                new RosterChange(row.getInt("joined"), row.getInt("leavers")))
                .optional();
    }

    /** What no longer holds of the lines as they were priced. */
    Faults changed(RemittanceId id, PricingBasis basis) {
        return RemittanceListRepository.faults(
                jdbc.sql(CHANGED)
                        .params(basis.parameters())
                        .param("remittance", id.value())
                        .param("monthText", basis.month().toString()),
                RemittanceListRepository::lineProblem);
    }

    /** A digest over all lines: account, base and parts of each. */
    String digest(RemittanceId id) {
        return jdbc.sql(DIGEST).param("remittance", id.value()).query(String.class).single();
    }

    /** Lines in the order of the list, masked. */
    List<ListedPerson> persons(RemittanceId id, int start, int size) {
        return jdbc.sql(PERSONS)
                .param("remittance", id.value())
                .param("start", start)
                .param("size", size)
                .query((row, number) -> person(row))
                .list();
    }

    private static ListedPerson person(ResultSet row) throws SQLException {
        return new ListedPerson(
                row.getInt("line_no"),
                row.getString("account_no"),
                Mask.NAME.apply(row.getString("person_name")),
                IdentityNumber.masked(row.getString("identity_tail")),
                Cny.ofFen(row.getLong("base_fen")),
                Cny.ofFen(row.getLong("employer_fen")),
                Cny.ofFen(row.getLong("person_fen")));
    }
}
