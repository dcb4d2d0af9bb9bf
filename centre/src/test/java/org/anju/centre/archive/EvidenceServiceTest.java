/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.anju.centre.CentreDatabase;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class EvidenceServiceTest {

    private static final int PART = 262_144;
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-01-05T04:00:00Z"), ChinaTime.ZONE);

    @TempDir private static Path keys;
    private static CentreDatabase database;
    private static EvidenceStore store;

    @BeforeAll
    static void openStore() {
        database = CentreDatabase.create();
        KeyFiles.generateSm4(keys, "field");
        store =
                new EvidenceService(
                        new EvidenceRepository(database.jdbc()),
                        SoftwareCrypto.open(keys),
                        new Ids(NOON, new Random(1)),
                        NOON);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 3 * PART, 1_000_003})
    void givesBackEveryByte(int size) throws IOException {
        byte[] content = bytes(size);
        Evidence evidence = stored(content);
        assertThat(evidence.bytes()).isEqualTo(size);
        assertThat(read(evidence)).isEqualTo(content);
        assertThat(parts(evidence)).isEqualTo(Math.max(1, (size + PART - 1) / PART));
    }

    @ParameterizedTest
    @ValueSource(ints = {PART, PART + 1, 5 * PART + 77})
    void keepsFewerBytesOfWhatRepeatsItself(int size) throws IOException {
        byte[] content = new byte[size];
        byte[] line = "<TxSts>ACSC</TxSts>\n".getBytes(StandardCharsets.US_ASCII);
        for (int place = 0; place < size; place++) {
            content[place] = line[place % line.length];
        }
        Evidence evidence = stored(content);
        assertThat(read(evidence)).isEqualTo(content);
        assertThat(store.readParts(evidence.id()).orElseThrow().readAllBytes()).isEqualTo(content);
        assertThat(kept(evidence)).isLessThan(size / 8L);
    }

    @Test
    void digestsTheClearBytes() {
        // The standard's own example: SM3("abc").
        assertThat(stored("abc".getBytes(StandardCharsets.US_ASCII)).sm3Hex())
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void storesNoClearByte() {
        String secret = "320501199001010011";
        Evidence evidence = stored(secret.repeat(1_000).getBytes(StandardCharsets.US_ASCII));
        String dump =
                database.asSuperuser()
                        .sql(
                                """
                                select string_agg(encode(sealed, 'hex'), '')
                                  from archive.evidence_part where evidence_id = :id
                                """)
                        .param("id", evidence.id().value())
                        .query(String.class)
                        .single();
        String secretInHex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII));
        assertThat(dump).hasSizeGreaterThan(36_000).doesNotContain(secretInHex);
    }

    @Test
    void knowsNothingOfWhatWasNotStored() {
        assertThat(store.read(new EvidenceId(new UUID(7, 7)))).isEmpty();
    }

    @Test
    void refusesAPartFromAnotherPlace() {
        Evidence evidence = stored(bytes(3 * PART));
        tamper(
                """
                update archive.evidence_part p
                   set sealed = (select q.sealed from archive.evidence_part q
                                  where q.evidence_id = p.evidence_id and q.part_no = 3 - p.part_no)
                 where evidence_id = :id and part_no in (1, 2)
                """,
                evidence);
        assertDamaged(evidence, "part 1 does not open");
        assertThatThrownBy(() -> store.readParts(evidence.id()).orElseThrow().readAllBytes())
                .isInstanceOf(EvidenceDamagedException.class);
    }

    @Test
    void refusesAnEndCutOff() {
        Evidence evidence = stored(bytes(2 * PART));
        tamper("update archive.evidence set parts = 1 where evidence_id = :id", evidence);
        assertDamaged(evidence, "part 1 does not open");
    }

    @Test
    void readsWhatWasKeptBeforePartsWerePacked() throws IOException {
        byte[] content = bytes(100);
        Evidence evidence = stored(content);
        assertThat(packed(evidence)).isFalse();
        assertThat(packed(stored(bytes(PART)))).isTrue();
        assertThat(read(evidence)).isEqualTo(content);
    }

    @Test
    void refusesAPartThatIsNotPackedAsIsSaid() {
        Evidence evidence = stored(bytes(100));
        tamper("update archive.evidence set packed = true where evidence_id = :id", evidence);
        assertDamaged(evidence, "is damaged");
    }

    @Test
    void refusesAMissingPart() {
        Evidence evidence = stored(bytes(2 * PART));
        tamper(
                "delete from archive.evidence_part where evidence_id = :id and part_no = 2",
                evidence);
        assertDamaged(evidence, "part 2 is missing");
    }

    @Test
    void refusesAnotherDigestBeforeTheEndIsTold() {
        Evidence evidence = stored(bytes(10));
        tamper(
                "update archive.evidence set sm3 = decode(repeat('00', 32), 'hex') where"
                        + " evidence_id = :id",
                evidence);
        assertDamaged(evidence, "its digest differs");
    }

    @Test
    void storesNothingOfContentThatBreaksOff() {
        InputStream broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(bytes(2 * PART)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("line dropped");
                            }
                        });
        long before = count();
        assertThatThrownBy(
                        () ->
                                database.transaction()
                                        .execute(
                                                _ ->
                                                        store.store(
                                                                EvidenceKind.EMPLOYEE_LIST,
                                                                broken)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update archive.evidence set bytes = 0",
                "delete from archive.evidence",
                "update archive.evidence_part set sealed = ''",
                "delete from archive.evidence_part"
            })
    void cannotBeChangedByTheServingRole(String change) {
        assertThatThrownBy(() -> database.jdbc().sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static Evidence stored(byte[] content) {
        Evidence evidence =
                database.transaction()
                        .execute(
                                _ ->
                                        store.store(
                                                EvidenceKind.EMPLOYEE_LIST,
                                                new ByteArrayInputStream(content)));
        assertThat(evidence).isNotNull();
        return evidence;
    }

    private static byte[] read(Evidence evidence) throws IOException {
        return store.read(evidence.id()).orElseThrow().readAllBytes();
    }

    private static void assertDamaged(Evidence evidence, String what) {
        assertThatThrownBy(() -> read(evidence))
                .isInstanceOf(EvidenceDamagedException.class)
                .hasMessageContaining(what);
    }

    private static void tamper(String sql, Evidence evidence) {
        database.asSuperuser().sql(sql).param("id", evidence.id().value()).update();
    }

    private static long parts(Evidence evidence) {
        return database.jdbc()
                .sql("select count(*) from archive.evidence_part where evidence_id = :id")
                .param("id", evidence.id().value())
                .query(Long.class)
                .single();
    }

    private static boolean packed(Evidence evidence) {
        return database.jdbc()
                .sql("select packed from archive.evidence where evidence_id = :id")
                .param("id", evidence.id().value())
                .query(Boolean.class)
                .single();
    }

    private static long kept(Evidence evidence) {
        return database.jdbc()
                .sql(
                        "select sum(length(sealed)) from archive.evidence_part"
                                + " where evidence_id = :id")
                .param("id", evidence.id().value())
                .query(Long.class)
                .single();
    }

    private static long count() {
        return database.jdbc()
                .sql("select count(*) from archive.evidence_part")
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
