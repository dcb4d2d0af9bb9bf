/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.KeptServer;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;

/**
 * Every message that went over the bank link of a kept play, as each side kept its bytes. What the
 * centre wrote is read where the bank took it: the centre keeps its own words encrypted.
 *
 * @param messages both directions, requests and answers, from both sides' databases
 * @param sent the numbers of the messages that the bank sent and the centre took, as the bank says
 * @param taken the same as the centre says
 * @param written the numbers of the messages that the centre wrote, as the centre says
 * @param arrived the numbers of all that reached the bank, taken or refused, as the bank says
 */
record BankLinkTraffic(
        List<byte[]> messages,
        Set<String> sent,
        Set<String> taken,
        Set<String> written,
        Set<String> arrived) {

    private static final List<String> BODIES_AT_THE_BANK =
            List.of(
                    "select body from delivery.message",
                    "select other_body from delivery.attempt where other_body is not null",
                    "select answer_body from delivery.attempt where answer_body is not null",
                    "select body from reception.message",
                    "select answer from reception.message",
                    "select body from reception.refused");
    private static final List<String> BODIES_AT_THE_CENTRE =
            List.of(
                    "select answer from settlement.inbound_message",
                    "select answer from settlement.outgoing_attempt where answer is not null");
    private static final String SENT =
            """
            select distinct message_id from delivery.attempt where outcome = 'ACKNOWLEDGED'
            """;
    private static final String TAKEN = "select message_id from settlement.inbound_message";
    private static final String WRITTEN = "select message_id from settlement.outgoing_message";
    private static final String ARRIVED =
            """
            select message_id from reception.message union select message_id from reception.refused
            """;

    /** Reads what a play has left in that folder. */
    static BankLinkTraffic of(Path kept) throws SQLException {
        List<byte[]> messages = new ArrayList<>();
        Set<String> sent = new TreeSet<>();
        Set<String> taken = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        Set<String> arrived = new TreeSet<>();
        try (KeptServer server = KeptServer.start(DataFolder.existing(kept))) {
            try (Connection bank = open(server.server().access(DatabaseRole.SANDBOX))) {
                read(bank, BODIES_AT_THE_BANK, messages);
                numbers(bank, SENT, sent);
                numbers(bank, ARRIVED, arrived);
            }
            try (Connection centre = open(server.server().access(DatabaseRole.OWNER))) {
                read(centre, BODIES_AT_THE_CENTRE, messages);
                numbers(centre, TAKEN, taken);
                numbers(centre, WRITTEN, written);
            }
        }
        return new BankLinkTraffic(messages, sent, taken, written, arrived);
    }

    private static Connection open(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static void read(Connection side, List<String> queries, List<byte[]> messages)
            throws SQLException {
        for (String query : queries) {
            try (Statement statement = side.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    messages.add(rows.getBytes(1));
                }
            }
        }
    }

    private static void numbers(Connection side, String query, Set<String> numbers)
            throws SQLException {
        try (Statement statement = side.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
    }
}
