/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.anju.channel.message.MessageRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages of many lines are written and read line by line, as strictly as small ones. */
class BatchTest {

    /** The largest batch of the profile takes minutes: -Danju.lines=100000. */
    private static final int MANY = Integer.getInteger("anju.lines", 30_000);

    private static final int LINE_BYTES_MIN = 670;
    private static final int FEW = 3;

    private final long seed = Long.getLong("anju.seed", System.nanoTime());

    /** The file is a multiple of the heap, so whatever kept its lines would not end well. */
    @ParameterizedTest
    @EnumSource(BatchKind.class)
    void writesAndReadsManyLinesInASmallHeap(BatchKind kind, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve(kind + ".xml");
        BigBatch.Ended ended = BigBatch.inHeap("10m", kind, seed, MANY, file);
        System.out.print("BatchTest: seed " + seed + " (-Danju.seed=…) " + ended.output());
        assertThat(ended.exit()).as(ended.output()).isZero();
        assertThat(Files.size(file)).isGreaterThan((long) MANY * LINE_BYTES_MIN);
        if (SchemasAtHand.areHere()) {
            SchemasAtHand.requireValid(file);
        } else {
            System.out.println("BatchTest: 1 message of " + MANY + " lines not judged");
        }
    }

    /** What would keep the lines does not fit into that heap: the proof above can fail. */
    @Test
    void aHeapSoSmallDoesNotHoldTheLines(@TempDir Path folder) throws Exception {
        BigBatch.Ended ended =
                BigBatch.inHeap("2m", BatchKind.PAYMENTS, seed, MANY, folder.resolve("big.xml"));
        assertThat(ended.exit()).isNotZero();
    }

    @ParameterizedTest
    @EnumSource(BatchKind.class)
    void readsBatchesOfAnySize(BatchKind kind) throws Exception {
        for (int lines = 1; lines < 50; lines++) {
            RandomBatches batches = new RandomBatches(seed + lines, lines);
            assertThat(kind.read(batches, new ByteArrayInputStream(written(kind, batches))))
                    .isEqualTo(lines);
        }
    }

    /** The reader of whole messages and the reader of lines agree on what a message is. */
    @ParameterizedTest
    @EnumSource(BatchKind.class)
    void aSmallBatchIsTheSameMessageAsOneHeldInMemory(BatchKind kind) throws Exception {
        RandomBatches batches = new RandomBatches(seed, FEW);
        byte[] body = written(kind, batches);
        Envelope whole = MessageReader.read(body);
        assertThat(whole.header()).isEqualTo(kind.header(batches));
        assertThat(MessageWriter.write(whole)).isEqualTo(body);
    }

    @Test
    void writesNoEndWhereTheLinesAreOthersThanAnnounced() {
        RandomBatches batches = new RandomBatches(seed, FEW);
        BusinessHeader header = BatchKind.PAYMENTS.header(batches);
        OrderBatch batch = batches.payments(header);
        Iterator<CreditTransfer> tooMany = new RandomBatches(seed, FEW + 1).transfers();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchWriter.writePayments(target, header, batch, tooMany))
                .withMessageContaining("announced");
        assertThat(refused(BatchKind.PAYMENTS, target.toString(StandardCharsets.UTF_8)).reason())
                .isEqualTo(Reason.NOT_WELL_FORMED);
    }

    @Test
    void refusesAHeaderOfAnotherMessage() {
        RandomBatches batches = new RandomBatches(seed, FEW);
        BusinessHeader header = BatchKind.COLLECTIONS.header(batches);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                BatchWriter.writePayments(
                                        OutputStream.nullOutputStream(),
                                        header,
                                        batches.payments(header),
                                        batches.transfers()));
        assertThat(refused(BatchKind.PAYMENTS, text(BatchKind.COLLECTIONS)).reason())
                .isEqualTo(Reason.UNKNOWN_DEFINITION);
    }

    @ParameterizedTest(name = "{2} for {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <NbOfTxs>3</NbOfTxs>   | <NbOfTxs>4</NbOfTxs>   | INVALID_VALUE      | CstmrCdtTrfInitn/PmtInf
                    <NbOfTxs>3</NbOfTxs>   | <NbOfTxs>0</NbOfTxs>   | INVALID_VALUE      | CstmrCdtTrfInitn/GrpHdr
                    <NbOfTxs>3</NbOfTxs>   | <NbOfTxs>200001</NbOfTxs> | INVALID_VALUE   | CstmrCdtTrfInitn/GrpHdr
                    <CtrlSum>              | <CtrlSum>1             | INVALID_VALUE      | CstmrCdtTrfInitn/PmtInf
                    <PmtMtd>TRF</PmtMtd>   | <PmtMtd>CHK</PmtMtd>   | INVALID_VALUE      | PmtInf/PmtMtd
                    <InitgPty>             | <Authstn/><InitgPty>   | UNEXPECTED_ELEMENT | GrpHdr/Authstn
                    </PmtInf>              | </PmtInf><PmtInf/>     | UNEXPECTED_ELEMENT | CstmrCdtTrfInitn/PmtInf
                    </CdtTrfTxInf></PmtInf> | </CdtTrfTxInf><CdtTrfTxInf/></PmtInf> | TOO_MANY_ELEMENTS | CstmrCdtTrfInitn/PmtInf
                    """)
    void refusesWhatTheProfileDoesNotHave(
            String part, String replacement, Reason reason, String place) {
        String whole = text(BatchKind.PAYMENTS);
        assertThat(whole).contains(part);
        int at = whole.indexOf(part);
        MessageRefusal refusal =
                refused(
                        BatchKind.PAYMENTS,
                        whole.substring(0, at) + replacement + whole.substring(at + part.length()));
        assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(reason);
        assertThat(refusal.place().replaceFirst(" \\d+:\\d+$", "")).endsWith(place);
        assertThat(refusal.mend()).isNotBlank();
    }

    /** Both totals are changed alike, so only the lines can tell. */
    @ParameterizedTest
    @CsvSource({"NbOfTxs, 3, 4", "NbOfTxs, 3, 2"})
    void refusesOtherLinesThanAnnounced(String element, String told, String other) {
        String whole =
                text(BatchKind.PAYMENTS)
                        .replace(
                                "<%s>%s<".formatted(element, told),
                                "<%s>%s<".formatted(element, other));
        assertThat(refused(BatchKind.PAYMENTS, whole).reason())
                .isIn(Reason.INVALID_VALUE, Reason.TOO_MANY_ELEMENTS);
    }

    @Test
    void refusesAResultWhoseCountsAreNotItsLines() {
        String whole = text(BatchKind.RESULTS);
        String count = "<DtldNbOfTxs>";
        assertThat(refused(BatchKind.RESULTS, whole.replaceFirst(count + "\\d", count + "7")))
                .extracting(MessageRefusal::mend)
                .asString()
                .startsWith("NbOfTxsPerSts counts the lines that follow");
    }

    @Test
    void refusesADocumentType() {
        String whole =
                text(BatchKind.PAYMENTS)
                        .replaceFirst("<Env>", "<!DOCTYPE Env [<!ENTITY a \"b\">]><Env>");
        assertThat(refused(BatchKind.PAYMENTS, whole).reason())
                .isEqualTo(Reason.FORBIDDEN_CONSTRUCT);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] whole = text(BatchKind.PAYMENTS).getBytes(StandardCharsets.UTF_8);
        whole[whole.length - 40] = (byte) 0xFF;
        assertThat(refused(BatchKind.PAYMENTS, new ByteArrayInputStream(whole)).reason())
                .isEqualTo(Reason.NOT_UTF8);
    }

    @Test
    void refusesABodyWithoutEnd() throws IOException {
        String head = text(BatchKind.PAYMENTS);
        byte[] begin = head.substring(0, head.indexOf("<PmtInf>")).getBytes(StandardCharsets.UTF_8);
        try (InputStream endless =
                new SequenceInputStream(new ByteArrayInputStream(begin), new Blanks())) {
            MessageRefusal refusal = refused(BatchKind.PAYMENTS, endless);
            assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(refusal.mend()).contains(String.valueOf(BatchReader.BYTES_MAX));
        }
    }

    /** A body whose stream breaks is no refusal: its sender has nothing to mend. */
    @Test
    void tellsABrokenStreamApartFromABadMessage() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> BatchKind.PAYMENTS.read(broken));
    }

    private String text(BatchKind kind) {
        return new String(written(kind, new RandomBatches(seed, FEW)), StandardCharsets.UTF_8);
    }

    private static MessageRefusal refused(BatchKind kind, String body) {
        return refused(kind, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageRefusal refused(BatchKind kind, InputStream body) {
        MessageRefusal refusal = catchThrowableOfType(MessageRefusal.class, () -> kind.read(body));
        assertThat(refusal).as("the body must be refused").isNotNull();
        return refusal;
    }

    private static byte[] written(BatchKind kind, RandomBatches batches) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        kind.write(batches, target);
        return target.toByteArray();
    }

    /** White space for ever. */
    private static final class Blanks extends InputStream {

        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            return length;
        }
    }
}
