/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anju.centre.lists.CopyText;
import org.anju.centre.lists.Staging;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Checks and prices a list in the database, in the same few statements however long it is. The list
 * stands in a temporary table of the transaction, by blind index.
 */
@Repository
class RemittanceListRepository {

    static final String CREATE_STAGING =
            """
            create temporary table remittance_staging (
                line_no            integer not null,
                identity_index     bytea   not null,
                identity_shown     text    not null,
                person_name        text    not null,
                base_fen           bigint,
                employer_given_fen bigint,
                person_given_fen   bigint
            ) on commit drop
            """;

    static final String COPY_STAGING =
            """
            copy pg_temp.remittance_staging (line_no, identity_index, identity_shown, person_name,
                 base_fen, employer_given_fen, person_given_fen)
            from stdin
            """;

    // Without it the planner takes the list for a handful of lines and compares each with
    // everybody. How many lines there are and which columns are empty is all it has to know.
    static final String ANALYZE_STAGING =
            """
            analyze pg_temp.remittance_staging (base_fen, employer_given_fen, person_given_fen)
            """;

    // Prices and writes every line that agrees in all respects. Both parts are whole multiples of
    // the rounding unit, rounded half up each on its own: base × rate in basis points of fen is
    // exact in whole numbers, so adding half of the divisor before the division rounds. A person
    // who stands in the list twice is refused by the key. Whoever has paid the month is read once,
    // not asked for line by line. In the order of the accounts, in which the key and all that later
    // reads the lines stand.
    static final String PRICE =
            """
            with paid as materialized (
                select l.account_no
                  from collection.remittance r
                  join collection.remittance_line l using (remittance_id)
                 where r.employer_account = :employerAccount
                   and r.month = :month
                   and r.kind = :kind
                   and r.state = 'POSTED'
            ), priced as (
                select c.account_no, s.line_no, s.base_fen, s.employer_given_fen,
                       s.person_given_fen,
                       (s.base_fen * :employerRate + :half) / :divisor * :unit as employer_fen,
                       (s.base_fen * :personRate + :half) / :divisor * :unit as person_fen
                  from pg_temp.remittance_staging s
                  join account.contributor c
                    on c.identity_index = s.identity_index
                   and c.employer_account = :employerAccount
                   and c.state = '01'
                   and case when c.person_name = s.person_name then true
                            else normalize(c.person_name, nfkc) = normalize(s.person_name, nfkc)
                       end
                 where s.base_fen between :baseFloor and :baseCap
            ), line as (
                insert into collection.remittance_line (remittance_id, account_no, line_no,
                       base_fen, employer_fen, person_fen)
                select :remittance, p.account_no, p.line_no, p.base_fen, p.employer_fen,
                       p.person_fen
                  from priced p
                 where (p.employer_given_fen is null or p.employer_given_fen = p.employer_fen)
                   and (p.person_given_fen is null or p.person_given_fen = p.person_fen)
                   and p.account_no not in (select account_no from paid)
                 order by p.account_no
                returning employer_fen, person_fen
            )
            select count(*)::integer as persons,
                   coalesce(sum(employer_fen), 0)::bigint as employer_fen,
                   coalesce(sum(person_fen), 0)::bigint as person_fen
              from line
            """;

    // Every way in which a line can disagree, told by line; runs only where PRICE wrote fewer lines
    // than the list has.
    static final String FAULTS =
            """
            with checked as (
                select s.line_no, s.identity_shown, s.person_name, s.base_fen,
                       s.employer_given_fen, s.person_given_fen,
                       first_value(s.line_no)
                           over (partition by s.identity_index order by s.line_no) as first_line,
                       c.account_no, c.state, c.person_name as registered_name,
                       exists (select from account.contributor o
                                where o.identity_index = s.identity_index) as has_account,
                       exists (
                           select
                             from collection.remittance paid
                             join collection.remittance_line l using (remittance_id)
                            where paid.employer_account = :employerAccount
                              and paid.month = :month
                              and paid.kind = :kind
                              and paid.state = 'POSTED'
                              and l.account_no = c.account_no) as is_paid
                  from pg_temp.remittance_staging s
                  left join lateral (
                       select n.account_no, n.state, n.person_name
                         from account.contributor n
                        where n.identity_index = s.identity_index
                          and n.employer_account = :employerAccount
                        order by n.state <> '01', n.state in ('03', '04', '05'), n.account_no desc
                        limit 1) c on true
            ), priced as (
                select k.*,
                       (k.base_fen * :employerRate + :half) / :divisor * :unit as employer_fen,
                       (k.base_fen * :personRate + :half) / :divisor * :unit as person_fen
                  from checked k
            ), fault as (
                select p.line_no, f.code, f.value, f.expected
                  from priced p
                 cross join lateral (values
                       ('PERSON_TWICE', p.first_line < p.line_no,
                        p.identity_shown, p.first_line::text),
                       ('PERSON_UNKNOWN', not p.has_account, p.identity_shown, ''),
                       ('PERSON_OF_OTHER_EMPLOYER', p.has_account and p.account_no is null,
                        p.identity_shown, ''),
                       ('NAME_DIFFERS',
                        p.person_name <> ''
                        and normalize(p.person_name, nfkc) <> normalize(p.registered_name, nfkc),
                        p.person_name, ''),
                       ('ACCOUNT_SEALED', p.state = '02', p.identity_shown, ''),
                       ('ACCOUNT_CLOSED', p.state in ('03', '04', '05'), p.identity_shown, ''),
                       ('ACCOUNT_FROZEN', p.state = '06', p.identity_shown, ''),
                       ('ACCOUNT_STATE', p.state not in ('01', '02', '03', '04', '05', '06'),
                        p.identity_shown, p.state),
                       ('MONTH_ALREADY_PAID', p.is_paid, p.identity_shown, :monthText),
                       ('BASE_BELOW_FLOOR', p.base_fen < :baseFloor,
                        round(p.base_fen / 100.0, 2)::text, round(:baseFloor / 100.0, 2)::text),
                       ('BASE_ABOVE_CAP', p.base_fen > :baseCap,
                        round(p.base_fen / 100.0, 2)::text, round(:baseCap / 100.0, 2)::text),
                       ('EMPLOYER_PART_DIFFERS',
                        p.base_fen between :baseFloor and :baseCap
                        and p.employer_given_fen <> p.employer_fen,
                        round(p.employer_given_fen / 100.0, 2)::text,
                        round(p.employer_fen / 100.0, 2)::text),
                       ('PERSON_PART_DIFFERS',
                        p.base_fen between :baseFloor and :baseCap
                        and p.person_given_fen <> p.person_fen,
                        round(p.person_given_fen / 100.0, 2)::text,
                        round(p.person_fen / 100.0, 2)::text)
                       ) as f (code, holds, value, expected)
                 where f.holds
            )
            select line_no, code, value, expected, count(*) over () as total
              from fault
             order by line_no, code
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Staging staging;

    RemittanceListRepository(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** What reads a list and passes its lines on, one by one. */
    @FunctionalInterface
    interface Lines {

        /**
         * Passes every line to the sink.
         *
         * @throws IOException if the list cannot be read or a line cannot be passed on
         */
        void to(Sink sink) throws IOException;
    }

    /** What takes the lines of a list. */
    @FunctionalInterface
    interface Sink {

        /**
         * Takes one line.
         *
         * @throws IOException if the database does not take it
         */
        void add(StagedLine line) throws IOException;
    }

    /**
     * Streams the lines into the staging table of this transaction. Between two copies of about a
     * mebibyte the connection is free, so the lines may themselves come from the database. Whatever
     * the lines throw is passed on, and the transaction is as good as before.
     *
     * @throws IOException if the list cannot be read
     */
    void stage(Lines lines) throws IOException {
        jdbc.sql(CREATE_STAGING).update();
        CopyText text = new CopyText(staging.into(COPY_STAGING));
        lines.to(line -> write(text, line));
        text.flush();
        jdbc.sql(ANALYZE_STAGING).update();
    }

    /**
     * Writes the lines that agree in all respects, priced, and answers their sums.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a person stands in the list twice
     */
    RemittanceTotals price(RemittanceId id, PricingBasis basis) {
        return jdbc.sql(PRICE)
                .params(basis.parameters())
                .param("remittance", id.value())
                .query(
                        (row, number) ->
                                new RemittanceTotals(
                                        row.getInt("persons"),
                                        Cny.ofFen(row.getLong("employer_fen")),
                                        Cny.ofFen(row.getLong("person_fen"))))
                .single();
    }

    /** Tells what is wrong with the staged lines. */
    Faults faults(PricingBasis basis) {
        return faults(
                jdbc.sql(FAULTS)
                        .params(basis.parameters())
                        .param("monthText", basis.month().toString()),
                RemittanceListRepository::lineProblem);
    }

    /** What makes a problem of one row of faults. */
    @FunctionalInterface
    interface ProblemRow {

        /**
         * Reads the row it stands on.
         *
         * @throws SQLException if the row has not the columns
         */
        RowProblem read(ResultSet row) throws SQLException;
    }

    /** The first faults that a query yields, beside the total that each of its rows carries. */
    static Faults faults(JdbcClient.StatementSpec query, ProblemRow problem) {
        long[] total = new long[1];
        List<RowProblem> first =
                query.param("most", Remittance.PROBLEMS_MAX)
                        .query(
                                (row, number) -> {
                                    total[0] = row.getLong("total");
                                    return problem.read(row);
                                })
                        .list();
        return new Faults(total[0], first);
    }

    /** A row of a fault in a line of a list. */
    static RowProblem lineProblem(ResultSet row) throws SQLException {
        return LineFault.valueOf(row.getString("code"))
                .problem(row.getLong("line_no"), row.getString("value"), row.getString("expected"));
    }

    private static void write(CopyText text, StagedLine line) throws IOException {
        text.value(line.line())
                .value(line.identityIndex())
                .value(line.identityShown())
                .value(line.name());
        line.base().ifPresentOrElse(base -> text.value(base.fen()), text::nothing);
        line.employerGiven().ifPresentOrElse(part -> text.value(part.fen()), text::nothing);
        line.personGiven().ifPresentOrElse(part -> text.value(part.fen()), text::nothing);
        text.endRow();
    }
}
