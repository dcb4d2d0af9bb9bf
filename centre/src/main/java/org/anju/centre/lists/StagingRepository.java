/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class StagingRepository implements Staging {

    private final JdbcTemplate jdbc;

    StagingRepository(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public OutputStream into(String copy) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a staging table lives in a transaction");
        }
        return new Copies(copy);
    }

    private final class Copies extends OutputStream {

        private final String copy;

        Copies(String copy) {
            this.copy = copy;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] rows, int offset, int length) {
            var stream = new ByteArrayInputStream(rows, offset, length);
            jdbc.execute((Connection connection) -> copy(connection, stream));
        }

        private Long copy(Connection connection, ByteArrayInputStream rows) throws SQLException {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
            } catch (IOException e) {
                throw new IllegalStateException("rows in memory are always readable", e);
            }
        }
    }
}
