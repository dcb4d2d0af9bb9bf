/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.lists.CopyText;
import org.anju.centre.lists.Staging;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.IndexedField;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BatchTotals;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments of batches: written once, read in the order of their file. */
@Repository
class BatchLineRepository {

    static final String COPY =
            """
            copy settlement.batch_line (batch_id, number, line_id, uetr, case_key, party_name,
                 sealed, party_index, party_last4, fen, mandate, retry_of)
            from stdin
            """;

    static final String MAY_BE_EXECUTED =
            """
            select t.case_key
              from settlement.batch_line l
              join settlement.batch_line_told t on t.line_id = l.retry_of
             where l.batch_id = :batch and (t.outcome <> 'REFUSED' or t.case_key <> l.case_key)
             order by l.number
             limit 1
            """;

    static final String NEXT =
            """
            select number, line_id, uetr, case_key, party_name, sealed, fen, mandate
              from settlement.batch_line
             where batch_id = :batch and number > :after
             order by number
             limit 2000
            """;

    static final String NEXT_REFUSED =
            """
            select l.number, l.line_id, l.uetr, l.case_key, l.party_name, l.sealed, l.fen, l.mandate
              from settlement.batch_line l
              join settlement.batch_line_told t on t.batch_id = l.batch_id and t.number = l.number
             where l.batch_id = :batch and l.number > :after and t.outcome = 'REFUSED'
             order by l.number
             limit 2000
            """;

    // From the line that was ordered first to the one that is its latest retry.
    static final String ORDERED =
            """
            with recursive ordered as (
                select line_id, case_key
                  from settlement.batch_line
                 where case_key = any(:keys) and retry_of is null
                 union all
                select n.line_id, n.case_key
                  from ordered o
                  join settlement.batch_line n on n.retry_of = o.line_id
            )
            select o.case_key, o.line_id, t.outcome = 'REFUSED' as refused
              from ordered o
              join settlement.batch_line_told t using (line_id)
             where not exists (select from settlement.batch_line n where n.retry_of = o.line_id)
            """;

    static final String REFUSED =
            """
            select t.number, t.case_key, l.party_name, l.party_last4, t.fen, t.code,
                   coalesce(r.words, '') as words
              from settlement.batch_line_told t
              join settlement.batch_line l on l.batch_id = t.batch_id and l.number = t.number
              left join settlement.batch_line_result r
                     on r.batch_id = t.batch_id and r.number = t.number
             where t.batch_id = :batch and t.outcome = 'REFUSED'
             order by t.number
             limit 200
            """;

    static final String FIRST_UNKNOWN =
            """
            select l.line_id, l.uetr
              from settlement.batch_line l
             where l.batch_id = :batch
               and not exists (select
                                 from settlement.batch_line_result r
                                where r.batch_id = l.batch_id and r.number = l.number)
             order by l.number
             limit 1
            """;

    private static final FieldLabel SEALED = new FieldLabel("settlement.batch_line", "sealed");
    private static final int CHUNK = 2_000;
    private static final int LAST = 4;
    private static final char BETWEEN = '\n';

    private final JdbcClient jdbc;
    private final Staging staging;
    private final FieldCipher cipher;
    private final Ids ids;

    BatchLineRepository(JdbcClient jdbc, Staging staging, FieldCipher cipher, Ids ids) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.cipher = cipher;
        this.ids = ids;
    }

    /**
     * A payment with its numbers.
     *
     * @param mandate the agreement under which is collected; null of a payout
     */
    record Line(
            int number,
            BatchLineId id,
            UUID uetr,
            String caseKey,
            TransactionParty party,
            Cny amount,
            String remark,
            @Nullable String mandate) {

        /** What instruction and payment are called on the wire. */
        String onWire() {
            return Ids.onWire(id.value());
        }

        /** The same payment once more. */
        NewBatchLine again() {
            return new NewBatchLine(
                    caseKey, party, amount, remark, Optional.ofNullable(mandate), Optional.of(id));
        }
    }

    /** The names by which the bank is asked about a line. */
    record Named(BatchLineId id, UUID uetr) {}

    private record Numbered(int number, UUID id, UUID uetr, NewBatchLine line) {}

    private record Sealed(Numbered numbered, byte[] sealed, byte[] index) {}

    /**
     * Numbers and keeps the lines of a batch and counts their totals.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a case was ordered before
     * @throws IllegalArgumentException if there are more lines than one message may have
     */
    BatchTotals add(BatchId batch, BatchLines lines) {
        Adding adding = new Adding(batch);
        lines.to(adding::add);
        return adding.end();
    }

    /** The key of a case whose retried line may be executed yet, or was; empty where none is so. */
    Optional<String> mayBeExecuted(BatchId batch) {
        return jdbc.sql(MAY_BE_EXECUTED)
                .param("batch", batch.value())
                .query(String.class)
                .optional();
    }

    /** The next lines after a number, at most 2,000, opened by all processors at once. */
    List<Line> next(BatchId batch, int after) {
        return next(NEXT, batch, after);
    }

    /** Tells every refused line of a batch as what replaces it. */
    void toAgain(BatchId batch, BatchLines.Sink sink) {
        List<Line> lines = next(NEXT_REFUSED, batch, 0);
        while (!lines.isEmpty()) {
            lines.forEach(line -> sink.add(line.again()));
            lines = next(NEXT_REFUSED, batch, lines.getLast().number());
        }
    }

    /** The latest line of each of these cases that was ordered. */
    Map<String, PaymentBatches.OrderedLine> ordered(Collection<String> caseKeys) {
        Map<String, PaymentBatches.OrderedLine> found = new HashMap<>();
        jdbc.sql(ORDERED)
                .param("keys", caseKeys.toArray(String[]::new))
                .query(
                        row -> {
                            found.put(
                                    row.getString("case_key"),
                                    new PaymentBatches.OrderedLine(
                                            new BatchLineId(row.getObject("line_id", UUID.class)),
                                            row.getBoolean("refused")));
                        });
        return found;
    }

    private List<Line> next(String sql, BatchId batch, int after) {
        return jdbc
                .sql(sql)
                .param("batch", batch.value())
                .param("after", after)
                .query((row, _) -> new Row(row))
                .list()
                .parallelStream()
                .map(this::opened)
                .toList();
    }

    /** Lines that were refused, as they may be shown. */
    List<BatchLineTold> refused(BatchId batch) {
        return jdbc.sql(REFUSED).param("batch", batch.value()).query((row, _) -> told(row)).list();
    }

    /** The line in a row that has all columns of one that may be shown. */
    static BatchLineTold told(ResultSet row) throws SQLException {
        return new BatchLineTold(
                row.getInt("number"),
                row.getString("case_key"),
                CounterpartyName.shown(row.getString("party_name")),
                row.getString("party_last4"),
                Cny.ofFen(row.getLong("fen")),
                row.getString("code"),
                row.getString("words"));
    }

    /** The first line that is not decided; empty where all are. */
    Optional<Named> firstUnknown(BatchId batch) {
        return jdbc.sql(FIRST_UNKNOWN)
                .param("batch", batch.value())
                .query(
                        (row, _) ->
                                new Named(
                                        new BatchLineId(row.getObject("line_id", UUID.class)),
                                        row.getObject("uetr", UUID.class)))
                .optional();
    }

    /** A line as it is kept. */
    private record Row(
            int number,
            UUID id,
            UUID uetr,
            String caseKey,
            String name,
            byte[] sealed,
            long fen,
            @Nullable String mandate) {

        Row(ResultSet row) throws SQLException {
            this(
                    row.getInt("number"),
                    row.getObject("line_id", UUID.class),
                    row.getObject("uetr", UUID.class),
                    row.getString("case_key"),
                    row.getString("party_name"),
                    row.getBytes("sealed"),
                    row.getLong("fen"),
                    row.getString("mandate"));
        }
    }

    private Line opened(Row row) {
        String clear = cipher.decrypt(SEALED, row.id(), row.sealed());
        int end = clear.indexOf(BETWEEN);
        return new Line(
                row.number(),
                new BatchLineId(row.id()),
                row.uetr(),
                row.caseKey(),
                new TransactionParty(row.name(), AccountId.wallet(clear.substring(0, end))),
                Cny.ofFen(row.fen()),
                clear.substring(end + 1),
                row.mandate());
    }

    /** Lines on their way into the table. */
    private final class Adding {

        private final BatchId batch;
        private final CopyText text = new CopyText(staging.into(COPY));
        private final List<Numbered> chunk = new ArrayList<>(CHUNK);
        private BatchTotals totals = BatchTotals.NONE;

        Adding(BatchId batch) {
            this.batch = batch;
        }

        void add(NewBatchLine line) {
            totals = totals.plus(line.amount());
            chunk.add(new Numbered(totals.lines(), ids.next(), ids.uetr(), line));
            if (chunk.size() == CHUNK) {
                pass();
            }
        }

        BatchTotals end() {
            pass();
            try {
                text.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("the lines of a batch cannot be kept", e);
            }
            return totals;
        }

        // Sealing is most of the work, and all processors can do it.
        private void pass() {
            try {
                for (Sealed line : chunk.parallelStream().map(Adding.this::sealed).toList()) {
                    write(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the lines of a batch cannot be kept", e);
            }
            chunk.clear();
        }

        private Sealed sealed(Numbered line) {
            String number = line.line().party().account().number();
            return new Sealed(
                    line,
                    cipher.encrypt(SEALED, line.id(), number + BETWEEN + line.line().remark()),
                    cipher.blindIndex(IndexedField.WALLET_NUMBER, number));
        }

        private void write(Sealed sealed) throws IOException {
            Numbered numbered = sealed.numbered();
            NewBatchLine line = numbered.line();
            String number = line.party().account().number();
            text.value(batch.value())
                    .value(numbered.number())
                    .value(numbered.id())
                    .value(numbered.uetr())
                    .value(line.caseKey())
                    .value(line.party().name())
                    .value(sealed.sealed())
                    .value(sealed.index())
                    .value(number.substring(Math.max(0, number.length() - LAST)))
                    .value(line.amount().fen());
            line.mandate().ifPresentOrElse(text::value, text::nothing);
            line.retryOf().ifPresentOrElse(id -> text.value(id.value()), text::nothing);
            text.endRow();
        }
    }
}
