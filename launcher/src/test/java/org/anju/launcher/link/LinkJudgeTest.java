/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.channel.schema.OfficialSchemas;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.ThrowawayServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a play is told of its messages: seen on tables of both sides that hold valid, spoilt and
 * invalid ones, by schemas of two elements.
 */
class LinkJudgeTest {

    private static final String TABLES =
            """
            drop schema if exists delivery, reception, settlement cascade;
            create schema delivery;
            create schema reception;
            create schema settlement;
            create table delivery.message (message_id text, position serial, body bytea,
                digest text);
            create table delivery.body_part (message_id text, part integer, content bytea);
            create table delivery.attempt (message_id text, outcome text, other_body bytea,
                answer_body bytea);
            create table reception.message (message_id text, position serial, body bytea,
                request_id uuid default gen_random_uuid(), answer_id text, answer bytea);
            create table reception.body_part (request_id uuid, part integer, content bytea);
            create table reception.refused (message_id text, position serial, body bytea);
            create table settlement.inbound_message (message_id text, body_digest text,
                answer_id text, answer bytea);
            create table settlement.batch_result (message_id text, digest text, answer_id text,
                answer bytea);
            create table settlement.outgoing_attempt (message_id text, headers jsonb, outcome text,
                answer bytea);
            create table settlement.payment_batch (batch_id uuid, message_id text);
            create table settlement.batch_attempt (batch_id uuid, headers jsonb, outcome text,
                answer bytea);
            """;

    private static final String SCHEMA =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                targetNamespace="urn:iso:std:iso:20022:tech:xsd:%1$s"
                xmlns="urn:iso:std:iso:20022:tech:xsd:%1$s" elementFormDefault="qualified">
              <xs:element name="%2$s"><xs:complexType><xs:sequence>
                <xs:element name="Nb" type="xs:int" maxOccurs="unbounded"/>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;

    private final DatabaseAccess access = ThrowawayServer.shared().superuser("postgres");
    private final Connection tables;

    @TempDir private Path folder;

    LinkJudgeTest() throws SQLException {
        tables = DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    @BeforeEach
    void beginWithNothing() throws Exception {
        try (Statement statement = tables.createStatement()) {
            statement.execute(TABLES);
        }
        Files.writeString(
                folder.resolve("head.001.001.02.xsd"),
                SCHEMA.formatted("head.001.001.02", "AppHdr"));
        Files.writeString(
                folder.resolve("abcd.001.001.01.xsd"),
                SCHEMA.formatted("abcd.001.001.01", "Document"));
        Files.writeString(folder.resolve("own.xsd"), SCHEMA.formatted("own", "Own"));
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    @Test
    void countsWhatIsValidAndWhatHasNoSchema() throws SQLException {
        sent("one", body("abcd.001.001.01", "1"));
        sent("two", body("abcd.001.001.01", "2"));
        sent("other", body("efgh.001.001.01", "3"));

        assertThat(judged().messages())
                .containsExactly(
                        new JudgedMessages("abcd.001.001.01", 2, 0, 0, 0),
                        new JudgedMessages("efgh.001.001.01", 0, 0, 0, 1));
        assertThat(judged().breaks()).isEmpty();
    }

    @Test
    void tellsAnInvalidMessageThatWasWritten() throws SQLException {
        add("insert into reception.refused (message_id, body) values (?, ?)", "bad", text("red"));

        assertThat(judged().messages())
                .containsExactly(new JudgedMessages("abcd.001.001.01", 0, 0, 1, 0));
        assertThat(judged().breaks())
                .singleElement()
                .asString()
                .startsWith("REFUSED_BY_BANK bad: ")
                .contains("red");
    }

    @Test
    void letsAFaultSpoilWhatTheCentreDoesNotTake() throws SQLException {
        String query = "insert into delivery.attempt (outcome, message_id, other_body) values";
        add(query + " ('REFUSED', ?, ?)", "spoilt", text("red"));
        assertThat(judged().messages())
                .containsExactly(new JudgedMessages("abcd.001.001.01", 0, 1, 0, 0));
        assertThat(judged().breaks()).isEmpty();

        add(query + " ('ACKNOWLEDGED', ?, ?)", "believed", text("red"));
        assertThat(judged().breaks()).singleElement().asString().contains("believed");
    }

    @Test
    void readsAMessageThatIsKeptInParts() throws SQLException {
        byte[] whole = body("abcd.001.001.01", "4711");
        int middle = whole.length - 20;
        add(
                "insert into delivery.message (message_id, body, digest) values (?, ?, 'parts')",
                "long",
                new byte[0]);
        add(
                "insert into delivery.body_part (part, message_id, content) values (2, ?, ?)",
                "long",
                Arrays.copyOfRange(whole, middle, whole.length));
        add(
                "insert into delivery.body_part (part, message_id, content) values (1, ?, ?)",
                "long",
                Arrays.copyOf(whole, middle));
        taken("long", whole);

        // The other one is the centre's receipt.
        assertThat(judged().messages())
                .containsExactly(new JudgedMessages("abcd.001.001.01", 2, 0, 0, 0));
        assertThat(judged().breaks()).isEmpty();
    }

    @Test
    void tellsAMessageThatTheCentreTookAndTheBankNeverSent() throws SQLException {
        sent("one", body("abcd.001.001.01", "1"));
        taken("one", body("abcd.001.001.01", "2"));

        assertThat(judged().breaks())
                .containsExactly("the centre took one, which the bank keeps otherwise");
    }

    private JudgedLink judged() {
        return new LinkJudge(new OfficialSchemas(folder, folder.resolve("own.xsd")))
                .judge(access, access);
    }

    private void sent(String id, byte[] body) throws SQLException {
        add("insert into delivery.message (message_id, body) values (?, ?)", id, body);
    }

    private void taken(String id, byte[] body) throws SQLException {
        String digest = HexFormat.of().formatHex(SoftwareCrypto.withoutKeys().sm3(body));
        add(
                "insert into settlement.batch_result (message_id, digest, answer_id, answer)"
                        + " values (?, '"
                        + digest
                        + "', 'none', ?)",
                id,
                body("abcd.001.001.01", "0"));
    }

    private void add(String query, String id, byte[] body) throws SQLException {
        try (PreparedStatement statement = tables.prepareStatement(query)) {
            statement.setString(1, id);
            statement.setBytes(2, body);
            statement.executeUpdate();
        }
    }

    private static byte[] text(String number) {
        return body("abcd.001.001.01", number);
    }

    private static byte[] body(String definition, String number) {
        return """
        <Env><AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"><Nb>1</Nb></AppHdr>\
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s"><Nb>%s</Nb></Document></Env>
        """
                .formatted(definition, number)
                .getBytes(StandardCharsets.UTF_8);
    }
}
