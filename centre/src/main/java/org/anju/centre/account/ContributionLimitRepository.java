/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContributionLimitRepository implements ContributionLimits {

    static final String AT =
            """
            select effective_from, employer_min_bp, employer_max_bp, person_min_bp, person_max_bp,
                   base_floor_fen, base_cap_fen, amount_decimals
              from account.contribution_limit
             where effective_from <= :day
             order by effective_from desc
             limit 1
            """;

    private final JdbcClient jdbc;

    ContributionLimitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ContributionLimit> at(LocalDate day) {
        return jdbc.sql(AT)
                .param("day", day)
                .query(
                        (row, number) ->
                                new ContributionLimit(
                                        row.getObject("effective_from", LocalDate.class),
                                        range(row, "employer"),
                                        range(row, "person"),
                                        Cny.ofFen(row.getLong("base_floor_fen")),
                                        Cny.ofFen(row.getLong("base_cap_fen")),
                                        row.getInt("amount_decimals")))
                .optional();
    }

    private static RateRange range(ResultSet row, String party) throws SQLException {
        return new RateRange(
                new ContributionRate(row.getInt(party + "_min_bp")),
                new ContributionRate(row.getInt(party + "_max_bp")));
    }
}
