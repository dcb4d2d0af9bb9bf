/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the movements of a wallet, the newest first. */
@Repository
class StatementRepository {

    static final String EXISTS =
            """
            select exists (select from core.account where number = :account and kind = 'WALLET')
            """;

    static final String NEWEST_LINES =
            """
            select line.version, line.booking, booking.booking_date, booking.booked_at, line.fen,
                   line.balance_after_fen, other.account as other_number, holder.name as other_name,
                   booking.remark
              from core.line
              join core.booking on booking.id = line.booking
              join core.line other on other.booking = line.booking and other.line_no <> line.line_no
              join core.account holder on holder.number = other.account
             where line.account = :account
             order by line.version desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    StatementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(WalletNumber wallet) {
        return jdbc.sql(EXISTS).param("account", wallet.value()).query(Boolean.class).single();
    }

    List<StatementLine> newest(WalletNumber wallet, int limit) {
        return jdbc.sql(NEWEST_LINES)
                .param("account", wallet.value())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        return new StatementLine(
                row.getLong("version"),
                row.getObject("booking", UUID.class),
                row.getObject("booking_date", LocalDate.class),
                row.getObject("booked_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime(),
                Cny.ofFen(row.getLong("fen")),
                Cny.ofFen(row.getLong("balance_after_fen")),
                row.getString("other_number"),
                row.getString("other_name"),
                row.getString("remark"));
    }
}
