/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.Ids;
import org.anju.postgres.DatabaseAccess;

/** Looks at the centre's tables for what a bank would know of a batch from its file. */
final class BatchLineRepository implements AutoCloseable {

    static final String LINES =
            """
            select number, line_id, uetr
              from settlement.batch_line
             where batch_id = ?
             order by number
            """;

    static final String TAKEN =
            """
            select extract(epoch from taken_at - received_at)
              from settlement.batch_result
             where message_id = ?
            """;

    private final Connection connection;

    private BatchLineRepository(Connection connection) {
        this.connection = connection;
    }

    /** A line as the file named it. */
    record Ordered(int number, String name, UUID uetr) {}

    static BatchLineRepository open(DatabaseAccess access) {
        try {
            return new BatchLineRepository(ServerRepository.open(access));
        } catch (SQLException e) {
            throw new IllegalStateException("the batches cannot be read", e);
        }
    }

    List<Ordered> lines(UUID batch) {
        try (PreparedStatement question = connection.prepareStatement(LINES)) {
            question.setObject(1, batch);
            List<Ordered> lines = new ArrayList<>();
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    lines.add(
                            new Ordered(
                                    row.getInt(1),
                                    Ids.onWire(row.getObject(2, UUID.class)),
                                    row.getObject(3, UUID.class)));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("the lines of a batch cannot be read", e);
        }
    }

    /** How long after it was stored a file was taken. */
    double takenSeconds(String messageId) {
        try (PreparedStatement question = connection.prepareStatement(TAKEN)) {
            question.setString(1, messageId);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the files cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection does not close", e);
        }
    }
}
