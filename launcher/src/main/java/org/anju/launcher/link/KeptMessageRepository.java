/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.anju.postgres.DatabaseAccess;

/** The messages that one side keeps, read one after another: none needs to fit into memory. */
final class KeptMessageRepository implements AutoCloseable {

    static final String SENT_BY_BANK =
            """
            select message_id, true, body, case when digest is not null then message_id end
              from delivery.message
             order by position
            """;

    // Where a fault spoilt the bytes they may be anything, as long as the centre did not take them.
    static final String SENT_OTHERWISE =
            """
            select message_id, coalesce(outcome = 'ACKNOWLEDGED', false), other_body, null
              from delivery.attempt
             where other_body is not null
            """;
    static final String ANSWERED_TO_BANK =
            """
            select message_id, coalesce(outcome in ('ACKNOWLEDGED', 'REFUSED'), false),
                   answer_body, null
              from delivery.attempt
             where length(answer_body) > 0
            """;
    static final String TAKEN_BY_BANK =
            """
            select message_id, true, body, case when length(body) = 0 then request_id::text end
              from reception.message
             order by position
            """;
    static final String REFUSED_BY_BANK =
            """
            select message_id, true, body, null
              from reception.refused
             order by position
            """;
    static final String ANSWERED_BY_BANK =
            """
            select answer_id, true, answer, null
              from reception.message
             order by position
            """;
    static final String ANSWERED_BY_CENTRE =
            """
            select answer_id, true, answer, null
              from settlement.inbound_message
             union all
            select answer_id, true, answer, null
              from settlement.batch_result
            """;
    static final String ANSWERED_TO_CENTRE =
            """
            select message_id, coalesce(outcome in ('RECEIVED', 'REFUSED'), false), answer, null
              from settlement.outgoing_attempt
             where length(answer) > 0
             union all
            select batch_id::text, coalesce(outcome in ('RECEIVED', 'REFUSED'), false), answer, null
              from settlement.batch_attempt
             where length(answer) > 0
            """;

    private static final String PARTS =
            """
            select content from (
                select part, content from delivery.body_part where message_id = ?
                 union all
                select part, content from reception.body_part where request_id::text = ?) as parts
             order by part
            """;

    private static final String TAKEN_BY_CENTRE =
            """
            select message_id, body_digest
              from settlement.inbound_message
             union all
            select message_id, digest
              from settlement.batch_result
            """;
    private static final String ARRIVED_FROM_CENTRE =
            """
            select message_id, headers ->> 'X-Channel-Digest'
              from settlement.outgoing_attempt
             where outcome = 'RECEIVED'
             union all
            select message_id, batch_attempt.headers ->> 'X-Channel-Digest'
              from settlement.batch_attempt
              join settlement.payment_batch using (batch_id)
             where batch_attempt.outcome = 'RECEIVED'
            """;

    private static final int ROWS = 50;
    private static final int PARTS_AT_ONCE = 4;
    private static final String DIGEST_PREFIX = "SM3=";

    private final Connection connection;

    private KeptMessageRepository(Connection connection) {
        this.connection = connection;
    }

    /** A message as it is kept. */
    interface Reader {

        /**
         * Is given one message after another.
         *
         * @param message its number, for whoever looks for it
         * @param certain whether it must be valid
         */
        void read(String message, boolean certain, InputStream body) throws IOException;
    }

    /** Opens one side's database; nothing is written into it. */
    static KeptMessageRepository open(DatabaseAccess access) {
        try {
            Connection connection =
                    DriverManager.getConnection(access.url(), access.user(), access.password());
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // Rows come in portions within a transaction only.
            return new KeptMessageRepository(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("what went over the link cannot be read: " + e, e);
    }

    /** Reads everything that is kept in one place. */
    void read(KeptIn where, Reader reader) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS);
            try (ResultSet rows = statement.executeQuery(where.query())) {
                while (rows.next()) {
                    String parts = rows.getString(4);
                    if (parts == null) {
                        reader.read(
                                rows.getString(1),
                                rows.getBoolean(2),
                                new ByteArrayInputStream(rows.getBytes(3)));
                    } else {
                        readParts(rows.getString(1), rows.getBoolean(2), parts, reader);
                    }
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private void readParts(String message, boolean certain, String parts, Reader reader)
            throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(PARTS)) {
            statement.setFetchSize(PARTS_AT_ONCE);
            statement.setString(1, parts);
            statement.setString(2, parts);
            try (ResultSet rows = statement.executeQuery()) {
                reader.read(message, certain, new SequenceInputStream(new Parts(rows)));
            }
        }
    }

    /** What the centre took from the bank: SM3 of each body in hexadecimal, and its message. */
    Map<String, String> takenByCentre() {
        return digests(TAKEN_BY_CENTRE);
    }

    /** What the centre knows that the bank took, likewise. */
    Map<String, String> arrivedFromCentre() {
        return digests(ARRIVED_FROM_CENTRE);
    }

    private Map<String, String> digests(String query) {
        Map<String, String> digests = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                digests.put(bare(rows.getString(2)), rows.getString(1));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return digests;
    }

    private static String bare(String digest) {
        return digest.startsWith(DIGEST_PREFIX) ? digest.substring(DIGEST_PREFIX.length()) : digest;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The parts of one body, each fetched when the one before has been read. */
    private static final class Parts implements Enumeration<InputStream> {

        private final ResultSet rows;
        private boolean more;

        private Parts(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.more = rows.next();
        }

        @Override
        public boolean hasMoreElements() {
            return more;
        }

        @Override
        public InputStream nextElement() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                InputStream part = new ByteArrayInputStream(rows.getBytes(1));
                more = rows.next();
                return part;
            } catch (SQLException e) {
                throw new IllegalStateException("a message cannot be read to its end", e);
            }
        }
    }
}
