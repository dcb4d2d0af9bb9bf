/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of batches: as many lines as come together are decided by one statement. */
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

    // Made in the same transaction, it is emptied in its place.
    static final String EMPTY_STAGING = "truncate pg_temp.batch_result_staging";

    // Either every line is one of the batch, with its reference, amount and other side as ordered,
    // or none is taken. The first word that decides a line stands; a later one that says otherwise
    // is written down beside it. A code that nobody has read decides nothing. Each line is found by
    // its key: of a batch whose lines have just come no plan knows how many there are, and would
    // look at each of a hundred thousand for each of as many.
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
                       r.verdict,
                       coalesce(l.uetr = s.uetr and coalesce(s.fen = l.fen
                                                             and s.party_name = l.party_name
                                                             and s.party_index = l.party_index,
                                                             true), false) as ours
                  from pg_temp.batch_result_staging s
                  join read r on r.status = s.status and r.code = s.code
                  left join lateral (select batch_id, number, fen, uetr, party_name, party_index
                                       from settlement.batch_line
                                      where line_id = s.line_id
                                     offset 0) l on l.batch_id = :batch
            ), foreign_line as materialized (
                select min(line_no) as line_no from line where not ours
            ), decided as (
                insert into settlement.batch_line_result (batch_id, number, source, settled, code,
                       words, reference, booking_date)
                select :batch, number, :source, verdict = 'SETTLED', iso, words, reference,
                       case when verdict = 'SETTLED' then coalesce(booking_date, :day) end
                  from line
                 where verdict <> 'UNCLEAR' and (select line_no from foreign_line) is null
                 order by number
                on conflict do nothing
                returning number
            ), other as materialized (
                select line_no, number, verdict, iso
                  from line
                 where not exists (select from decided where decided.number = line.number)
            ), told_before as materialized (
                select o.line_no, o.number, o.verdict, o.iso, t.settled, t.source
                  from other o
                 cross join lateral (select settled, source
                                       from settlement.batch_line_result
                                      where batch_id = :batch and number = o.number
                                     offset 0) t
            ), contradicted as (
                insert into settlement.batch_line_conflict (batch_id, number, source, settled, code,
                       at)
                select :batch, number, :source, verdict = 'SETTLED', iso, :at
                  from told_before
                 where verdict <> 'UNCLEAR' and settled <> (verdict = 'SETTLED')
                   and (select line_no from foreign_line) is null
                on conflict do nothing
            )
            select count(*)::integer as lines,
                   (select line_no from foreign_line) as foreign_line,
                   coalesce(bool_or(b.source = :source), false)
                   or count(l.number) filter (where l.verdict <> 'UNCLEAR')
                      > count(distinct l.number) filter (where l.verdict <> 'UNCLEAR')
                       as told_twice,
                   count(*) filter (where b.settled is null and l.verdict = 'SETTLED')::integer
                       as settled,
                   coalesce(sum(l.fen) filter (where b.settled is null
                                                 and l.verdict = 'SETTLED'), 0)::bigint as fen,
                   count(*) filter (where b.settled is null and l.verdict = 'REFUSED')::integer
                       as refused,
                   count(*) filter (where l.verdict = 'UNCLEAR')::integer as unclear,
                   count(*) filter (where l.verdict <> 'UNCLEAR'
                                      and b.settled <> (l.verdict = 'SETTLED'))::integer
                       as conflicts
              from line l
              left join told_before b using (line_no)
            """;

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
     * @param toldTwice whether a line is told more than once by the same message
     * @param settled how many lines this decided as executed
     * @param fen what those sum up to
     * @param refused how many lines this decided as refused
     * @param unclear how many lines say nothing that decides them
     * @param conflicts how many lines contradict what was said before
     */
    record Taken(
            int lines,
            @Nullable Integer foreignLine,
            boolean toldTwice,
            int settled,
            long fen,
            int refused,
            int unclear,
            int conflicts) {

        /** Nothing had any effect. */
        static final Taken NOTHING = new Taken(0, null, false, 0, 0, 0, 0, 0);

        /** What this and the next lines of the same message came to. */
        Taken and(Taken next) {
            return new Taken(
                    lines + next.lines,
                    foreignLine == null ? next.foreignLine : foreignLine,
                    toldTwice || next.toldTwice,
                    settled + next.settled,
                    fen + next.fen,
                    refused + next.refused,
                    unclear + next.unclear,
                    conflicts + next.conflicts);
        }
    }

    /**
     * Who told it, and when.
     *
     * @param source the bank's message
     */
    record Told(String source, String bank, Instant at) {}

    /**
     * Takes lines that the bank tells of a held batch.
     *
     * @param before how many lines of the same message were taken before these
     * @throws DuplicateKeyException if a line is told twice
     */
    Taken take(PaymentBatch batch, Told told, int before, List<TransactionStatus> lines) {
        jdbc.sql(CREATE_STAGING).update();
        jdbc.sql(EMPTY_STAGING).update();
        stage(batch.direction(), before, lines);
        Taken taken = decide(batch.id(), told);
        if (taken.toldTwice()) {
            throw new DuplicateKeyException("a line is told twice by " + told.source());
        }
        return taken;
    }

    private Taken decide(BatchId batch, Told told) {
        return jdbc.sql(TAKE)
                .param("batch", batch.value())
                .param("source", told.source())
                .param("bank", told.bank())
                .param("day", LocalDate.ofInstant(told.at(), ChinaTime.ZONE))
                .param("at", told.at().atOffset(ZoneOffset.UTC))
                .query(Taken.class)
                .single();
    }

    private void stage(BatchDirection direction, int before, List<TransactionStatus> lines) {
        CopyText text = new CopyText(staging.into(COPY_STAGING));
        try {
            int number = before;
            for (Indexed line :
                    lines.parallelStream().map(one -> indexed(direction, one)).toList()) {
                write(text, ++number, line);
            }
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be staged", e);
        }
    }

    /**
     * A line whose other side can be compared without being opened.
     *
     * @param party the other side; null where the bank does not repeat the payment
     * @param index of its number
     */
    private record Indexed(
            TransactionStatus line, @Nullable TransactionParty party, byte @Nullable [] index) {}

    private Indexed indexed(BatchDirection direction, TransactionStatus line) {
        TransactionParty party =
                line.payment()
                        .map(
                                payment ->
                                        switch (direction) {
                                            case PAYOUT -> payment.creditor();
                                            case COLLECTION -> payment.debtor();
                                        })
                        .orElse(null);
        byte[] index =
                party == null
                        ? null
                        : cipher.blindIndex(IndexedField.WALLET_NUMBER, party.account().number());
        return new Indexed(line, party, index);
    }

    private static void write(CopyText text, int number, Indexed indexed) throws IOException {
        TransactionStatus line = indexed.line();
        text.value(number);
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
        TransactionParty party = indexed.party();
        byte[] index = indexed.index();
        if (payment == null || party == null || index == null) {
            text.nothing().nothing().nothing();
        } else {
            text.value(payment.amount().fen()).value(party.name()).value(index);
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
