/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anju.centre.audit.Breaks;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the digests of entries again from what stands in the books. An entry whose details were
 * read from a list of a business was digested by the list's name and not by them: that those two
 * agree is an invariant of the business.
 */
class ContentDigestRepository {

    static final String ENTRIES =
            """
            select e.entry_id, e.rule, e.bank_date, e.content_digest, l.parts as lines,
                   d.parts as details
              from ledger.entry e
             cross join lateral (
                   select coalesce(array_agg(part order by line_no, position), '{}') as parts
                     from ledger.line
                    cross join lateral unnest(array[account_code, debit_fen::text, credit_fen::text])
                          with ordinality as cut (part, position)
                    where entry_id = e.entry_id and accounting_date = e.accounting_date) l
             cross join lateral (
                   select coalesce(array_agg(part order by control_code, account_no, position), '{}')
                          as parts
                     from ledger.detail
                    cross join lateral unnest(array[control_code, account_no, fen::text])
                          with ordinality as cut (part, position)
                    where entry_id = e.entry_id and accounting_date = e.accounting_date) d
             where not exists (
                   select
                     from ledger.line
                    where entry_id = e.entry_id and accounting_date = e.accounting_date
                      and account_code = '201')
             order by e.entry_id
            """;

    private static final int ROWS_PER_FETCH = 2_000;
    private static final int PARTS_OF_A_DETAIL = 3;
    private static final int PARTS_OF_TWO_DETAILS = 6;

    private final JdbcClient jdbc;
    private final PostingDigest digest;

    ContentDigestRepository(JdbcClient jdbc, CryptoPort crypto) {
        this.jdbc = jdbc;
        this.digest = new PostingDigest(crypto);
    }

    /** Which entries are not what they were digested as. */
    Breaks breaks() {
        List<String> told = new ArrayList<>();
        long[] total = new long[1];
        jdbc.sql(ENTRIES)
                .withFetchSize(ROWS_PER_FETCH)
                .query(
                        row -> {
                            if (!isAsDigested(row)) {
                                total[0]++;
                                if (told.size() < Breaks.TOLD_MAX) {
                                    told.add(told(row));
                                }
                            }
                        });
        return new Breaks(total[0], told);
    }

    private boolean isAsDigested(ResultSet row) throws SQLException {
        List<String> details = parts(row, "details");
        return matches(row, details)
                || (details.size() == PARTS_OF_TWO_DETAILS && matches(row, reversed(details)));
    }

    private boolean matches(ResultSet row, List<String> details) throws SQLException {
        List<String> parts = new ArrayList<>(parts(row, "lines"));
        parts.addAll(details);
        byte[] made =
                digest.ofStanding(
                        row.getString("rule"), row.getObject("bank_date", LocalDate.class), parts);
        return Arrays.equals(made, row.getBytes("content_digest"));
    }

    // The books do not keep in which order two details were listed.
    private static List<String> reversed(List<String> details) {
        List<String> reversed =
                new ArrayList<>(details.subList(PARTS_OF_A_DETAIL, PARTS_OF_TWO_DETAILS));
        reversed.addAll(details.subList(0, PARTS_OF_A_DETAIL));
        return reversed;
    }

    private static String told(ResultSet row) throws SQLException {
        return "entry %s of %s: lines %s and details %s are not what was digested"
                .formatted(
                        row.getString("entry_id"),
                        row.getString("rule"),
                        parts(row, "lines"),
                        parts(row, "details"));
    }

    private static List<String> parts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
