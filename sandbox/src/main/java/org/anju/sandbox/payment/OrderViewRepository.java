/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders with what became of them for people to look at. */
@Repository
class OrderViewRepository {

    static final String NEWEST =
            """
            select instruction.*, progress.state, outcome.status, outcome.reason, outcome.detail,
                   (select array_agg(execution.booking order by execution.number)
                      from payment.execution
                     where execution.instruction = instruction.id) as bookings,
                   (select array_agg(result_line.message_id order by message.position)
                      from payment.result_line
                      join delivery.message on message.message_id = result_line.message_id
                     where result_line.instruction = instruction.id) as results
              from payment.instruction
              join payment.progress on progress.instruction = instruction.id
              left join payment.outcome on outcome.instruction = instruction.id
             order by instruction.position desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    OrderViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderView> newest(int limit) {
        return jdbc.sql(NEWEST).param("limit", limit).query((row, _) -> view(row)).list();
    }

    private static OrderView view(ResultSet row) throws SQLException {
        return new OrderView(
                row.getString("sender"),
                row.getString("message_id"),
                row.getString("group_id"),
                row.getString("instruction_id"),
                row.getString("end_to_end_id"),
                row.getObject("uetr", UUID.class),
                TransferKind.valueOf(row.getString("kind")),
                row.getString("debtor"),
                row.getString("creditor"),
                row.getLong("amount_fen"),
                row.getString("remark"),
                inChina(row.getObject("received_at", OffsetDateTime.class)),
                inChina(row.getObject("expires_at", OffsetDateTime.class)),
                OrderState.valueOf(row.getString("state")),
                row.getString("status"),
                row.getString("reason"),
                row.getString("detail"),
                List.of(elements(row, "bookings", new UUID[0])),
                row.getString("execution_fault"),
                row.getString("result_fault"),
                List.of(elements(row, "results", new String[0])));
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] elements(ResultSet row, String column, T[] none) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? none : (T[]) array.getArray();
    }

    private static OffsetDateTime inChina(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
