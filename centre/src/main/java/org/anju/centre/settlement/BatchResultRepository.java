/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.anju.centre.lists.CopyText;
import org.anju.centre.lists.Staging;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of batches: staged line by line as they are read, taken in one statement. */
@Repository
class BatchResultRepository {

    static final String CREATE_STAGING =
            """
            create temporary table if not exists batch_result_staging (
                line_no      integer not null,
                line_id      uuid,
                uetr         uuid    not null,
                status       text    not null,
                code         text    not null,
                words        text    not null,
                reference    text    not null,
                booking_date date,
                fen          bigint,
                party_name   text,
                party_index  bytea
            ) on commit drop
            """;

    static final String COPY_STAGING =
            """
            copy pg_temp.batch_result_staging (line_no, line_id, uetr, status, code, words,
                 reference, booking_date, fen, party_name, party_index)
            from stdin
            """;

    static final String ANALYZE_STAGING = "analyze pg_temp.batch_result_staging (line_no)";

    // Of a batch whose lines have just come no plan knows how many there are: it would look at each
    // of a hundred thousand for each of as many. A message of one line finds it by its key.
    static final String JOIN_MANY_BY_HASH =
            """
            select set_config('enable_nestloop',
                              case when exists (select from pg_temp.batch_result_staging offset 500)
                                   then 'off' else 'on' end,
                              true)
            """;

    static final String JOIN_AS_PLANNED = "select set_config('enable_nestloop', 'on', true)";

    // Either every line is one of the batch, with its reference, amount and other side as ordered,
    // or none is taken. The first word that decides a line stands; a later one that says otherwise
    // is written down beside it. A code that nobody has read decides nothing.
    static final String TAKE =
            """
            with said as (
                select distinct status, code from pg_temp.batch_result_staging
            ), read as materialized (
                select s.status, s.code, coalesce(c.iso, s.code) as iso,
                       case when s.status in ('ACSC', 'ACCC') then 'SETTLED'
                            when s.status = 'CANC' then 'REFUSED'
                            when s.status = 'RJCT' and c.retry_class <> 'AFTER_QUERY'
                              then 'REFUSED'
                            else 'UNCLEAR' end as verdict
                  from said s
                  left join lateral (select iso, retry_class
                                       from settlement.bank_code
                                      where bank in (:bank, '*') and code = s.code
                                        and effective_from <= :day
                                      order by bank = '*', effective_from desc, decided_at desc
                                      limit 1) c on true
            ), line as materialized (
                select s.line_no, l.number, l.fen, s.words, s.reference, s.booking_date, r.iso,
                       r.verdict, t.settled as settled_before,
                       coalesce(l.uetr = s.uetr and coalesce(s.fen = l.fen
                                                             and s.party_name = l.party_name
                                                             and s.party_index = l.party_index,
                                                             true), false) as ours
                  from pg_temp.batch_result_staging s
                  join read r on r.status = s.status and r.code = s.code
                  left join settlement.batch_line l
                         on l.batch_id = :batch and l.line_id = s.line_id
                  left join settlement.batch_line_result t
                         on t.batch_id = :batch and t.number = l.number
            ), foreign_line as materialized (
                select min(line_no) as line_no from line where not ours
            ), decided as (
                insert into settlement.batch_line_result (batch_id, number, source, settled, code,
                       words, reference, booking_date)
                select :batch, number, :source, verdict = 'SETTLED', iso, words, reference,
                       case when verdict = 'SETTLED' then coalesce(booking_date, :day) end
                  from line
                 where verdict <> 'UNCLEAR' and settled_before is null
                   and (select line_no from foreign_line) is null
                 order by number
            ), contradicted as (
                insert into settlement.batch_line_conflict (batch_id, number, source, settled, code,
                       at)
                select :batch, number, :source, verdict = 'SETTLED', iso, :at
                  from line
                 where verdict <> 'UNCLEAR' and settled_before <> (verdict = 'SETTLED')
                   and (select line_no from foreign_line) is null
                on conflict do nothing
            )
            select count(*)::integer as lines,
                   (select line_no from foreign_line) as foreign_line,
                   count(*) filter (where settled_before is null and verdict = 'SETTLED')::integer
                       as settled,
                   coalesce(sum(fen) filter (where settled_before is null
                                                   and verdict = 'SETTLED'), 0)::bigint as fen,
                   count(*) filter (where settled_before is null and verdict = 'REFUSED')::integer
                       as refused,
                   count(*) filter (where verdict = 'UNCLEAR')::integer as unclear,
                   count(*) filter (where verdict <> 'UNCLEAR'
                                      and settled_before <> (verdict = 'SETTLED'))::integer
                       as conflicts
              from line
            """;

    private static final int CHUNK = 2_000;
    private static final int WIRE_DIGITS = 32;
    private static final int HALF = 16;

    private final JdbcClient jdbc;
    private final Staging staging;
    private final FieldCipher cipher;

    BatchResultRepository(JdbcClient jdbc, Staging staging, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.cipher = cipher;
    }

    /**
     * What taking results came to.
     *
     * @param lines how many lines there were
     * @param foreignLine the first line that is none of the batch as it was ordered; null where
     *     there is none, and else nothing was taken
     * @param settled how many lines this decided as executed
     * @param fen what those sum up to
     * @param refused how many lines this decided as refused
     * @param unclear how many lines say nothing that decides them
     * @param conflicts how many lines contradict what was said before
     */
    record Taken(
            int lines,
            @Nullable Integer foreignLine,
            int settled,
            long fen,
            int refused,
            int unclear,
            int conflicts) {

        /** Nothing had any effect. */
        static final Taken NOTHING = new Taken(0, null, 0, 0, 0, 0, 0);
    }

    /** Opens the way into the staging table of this transaction. */
    Staged stage(BatchDirection direction) {
        jdbc.sql(CREATE_STAGING).update();
        return new Staged(direction);
    }

    /**
     * Takes what is staged for a held batch.
     *
     * @param source the bank's message that told it
     * @throws org.springframework.dao.DuplicateKeyException if a line is told twice
     */
    Taken take(BatchId batch, String source, String bank, Instant at) {
        jdbc.sql(ANALYZE_STAGING).update();
        jdbc.sql(JOIN_MANY_BY_HASH).query(String.class).single();
        Taken taken = decide(batch, source, bank, at);
        jdbc.sql(JOIN_AS_PLANNED).query(String.class).single();
        return taken;
    }

    private Taken decide(BatchId batch, String source, String bank, Instant at) {
        return jdbc.sql(TAKE)
                .param("batch", batch.value())
                .param("source", source)
                .param("bank", bank)
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Taken.class)
                .single();
    }

    private record Indexed(int number, TransactionStatus line, byte @Nullable [] index) {}

    /** Lines on their way into the staging table. */
    final class Staged {

        private final BatchDirection direction;
        private final CopyText text = new CopyText(staging.into(COPY_STAGING));
        private final List<Indexed> chunk = new ArrayList<>(CHUNK);
        private int number;

        private Staged(BatchDirection direction) {
            this.direction = direction;
        }

        void add(TransactionStatus line) {
            chunk.add(new Indexed(++number, line, null));
            if (chunk.size() == CHUNK) {
                pass();
            }
        }

        /** Passes on the last lines. */
        void end() {
            pass();
            try {
                text.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("results cannot be staged", e);
            }
        }

        private void pass() {
            try {
                for (Indexed line : chunk.parallelStream().map(this::indexed).toList()) {
                    write(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("results cannot be staged", e);
            }
            chunk.clear();
        }

        private Indexed indexed(Indexed line) {
            return new Indexed(
                    line.number(),
                    line.line(),
                    line.line()
                            .payment()
                            .map(this::party)
                            .map(
                                    party ->
                                            cipher.blindIndex(
                                                    IndexedField.WALLET_NUMBER,
                                                    party.account().number()))
                            .orElse(null));
        }

        private TransactionParty party(ReportedPayment payment) {
            return switch (direction) {
                case PAYOUT -> payment.creditor();
                case COLLECTION -> payment.debtor();
            };
        }

        private void write(Indexed indexed) throws IOException {
            TransactionStatus line = indexed.line();
            text.value(indexed.number());
            UUID id = lineId(line);
            if (id == null) {
                text.nothing();
            } else {
                text.value(id);
            }
            text.value(line.originalUetr())
                    .value(line.status().code())
                    .value(line.reasonCode().orElse(""))
                    .value(line.text().orElse(""))
                    .value(line.accountServicerReference().orElse(""));
            line.bookingDate().ifPresentOrElse(date -> text.value(date.toString()), text::nothing);
            ReportedPayment payment = line.payment().orElse(null);
            byte[] index = indexed.index();
            if (payment == null || index == null) {
                text.nothing().nothing().nothing();
            } else {
                text.value(payment.amount().fen()).value(party(payment).name()).value(index);
            }
            text.endRow();
        }

        // Both names of a line are its identifier; anything else is no line of ours.
        private static @Nullable UUID lineId(TransactionStatus line) {
            String name = line.originalInstructionId();
            if (name.length() != WIRE_DIGITS
                    || !name.equals(line.originalEndToEndId())
                    || !name.chars().allMatch(HexFormat::isHexDigit)) {
                return null;
            }
            return new UUID(
                    HexFormat.fromHexDigitsToLong(name, 0, HALF),
                    HexFormat.fromHexDigitsToLong(name, HALF, WIRE_DIGITS));
        }
    }
}
