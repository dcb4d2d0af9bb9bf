/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.ledger.SetQuery;
import org.anju.centre.lists.CopyText;
import org.anju.centre.lists.Staging;
import org.anju.centre.settlement.BatchId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the lines of lists are about, read in sets, and the entries that booked them. */
@Repository
class InstructionLineRepository {

    static final String COPY =
            """
            copy instruction.line (instruction_id, number, case_key, account, loan, fen, split)
            from stdin
            """;

    static final String UNKNOWN_ACCOUNTS =
            """
            select asked.account_no
              from unnest(:accounts::text[]) as asked (account_no)
             where not exists (select from account.contributor c
                                where c.account_no = asked.account_no)
             limit 1000
            """;

    static final String HELD_OF_FUND =
            """
            select 'instruction:' || instruction_id || '/' || number as hold_key,
                   account as account_no, fen
              from instruction.line
             where instruction_id = :instruction
            """;

    static final String HELD_OF_LOANS =
            """
            select 'instruction:' || instruction_id || '/' || number || '/' || :part::integer
                       as hold_key,
                   loan as account_no, split[:part::integer] as fen
              from instruction.line
             where instruction_id = :instruction and split[:part::integer] > 0
            """;

    static final String UNCOVERED =
            """
            select n.number
              from instruction.line n
             where n.instruction_id = :instruction
               and not exists (select from ledger.hold h
                                where h.hold_key = 'instruction:' || n.instruction_id || '/'
                                                   || n.number)
             order by n.number
             limit 1
            """;

    static final String KEYS =
            """
            select 'instruction:' || n.instruction_id || '/' || n.number || s.suffix as hold_key
              from instruction.line n
             cross join (values (''), ('/1'), ('/2')) as s (suffix)
             where n.instruction_id = :instruction
            """;

    static final String KEYS_TOLD =
            """
            select 'instruction:' || n.instruction_id || '/' || n.number || s.suffix as hold_key
              from settlement.batch_line_told t
              join instruction.line n on n.instruction_id = :instruction and n.case_key = t.case_key
             cross join (values (''), ('/1'), ('/2')) as s (suffix)
             where t.batch_id = :batch and t.outcome = :told
               and (:message = '' or t.source = :message)
            """;

    static final String FUND_TOLD =
            """
            select n.account as account_no, (:sign::integer * sum(n.fen))::bigint as fen
              from settlement.batch_line_told t
              join instruction.line n on n.instruction_id = :instruction and n.case_key = t.case_key
             where t.batch_id = :batch and t.outcome = 'SETTLED'
               and (:message = '' or t.source = :message)
             group by n.account
            """;

    static final String LOANS_TOLD =
            """
            select n.loan, sum(n.split[1])::bigint as principal, sum(n.split[2])::bigint as overdue,
                   sum(n.split[3])::bigint as accrued, sum(n.split[4])::bigint as interest,
                   sum(n.split[5])::bigint as penalty, sum(n.split[6])::bigint as overpaid
              from settlement.batch_line_told t
              join instruction.line n on n.instruction_id = :instruction and n.case_key = t.case_key
             where t.batch_id = :batch and t.outcome = 'SETTLED'
             group by n.loan
             order by n.loan
            """;

    static final String TOLD =
            """
            select count(*)::integer as lines, coalesce(sum(fen), 0)::bigint as fen,
                   max(booking_date) as bank_date
              from settlement.batch_line_told
             where batch_id = :batch and outcome = 'SETTLED'
               and (:message = '' or source = :message)
            """;

    static final String ADD_ENTRY =
            """
            insert into instruction.list_entry (instruction_id, source, batch_id, entry_id, lines, fen,
                   at)
            values (:instruction, :source, :batch, :entry, :lines, :fen, :at)
            """;

    private final JdbcClient jdbc;
    private final Staging staging;

    InstructionLineRepository(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /**
     * Lines of a batch that the bank executed.
     *
     * @param bankDate the latest of its booking dates; null where there is no line
     */
    record Executed(int lines, Cny sum, @Nullable LocalDate bankDate) {}

    /** What was repaid of one loan. */
    record RepaidLoan(String loan, RepaymentSplit split) {}

    /** Opens the way into the table; its lines follow. */
    Adding add(InstructionId id) {
        return new Adding(id);
    }

    /** Those of the account numbers that nobody has, at most 1,000. */
    List<String> unknownAccounts(Collection<String> accounts) {
        return jdbc.sql(UNKNOWN_ACCOUNTS)
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, _) -> row.getString("account_no"))
                .list();
    }

    /** What the lines hold of personal accounts. */
    static SetQuery heldOfFund(InstructionId id) {
        return new SetQuery(HELD_OF_FUND, Map.of("instruction", id.value()));
    }

    /**
     * What the lines hold of loans.
     *
     * @param part 1 for the principal, 2 for the overdue principal
     */
    static SetQuery heldOfLoans(InstructionId id, int part) {
        return new SetQuery(HELD_OF_LOANS, Map.of("instruction", id.value(), "part", part));
    }

    /** The first line for which nothing of a personal account is held. */
    Optional<Integer> uncovered(InstructionId id) {
        return jdbc.sql(UNCOVERED).param("instruction", id.value()).query(Integer.class).optional();
    }

    /** The names of all that the lines hold. */
    static SetQuery keys(InstructionId id) {
        return new SetQuery(KEYS, Map.of("instruction", id.value()));
    }

    /**
     * The names of what lines of a batch hold of which the bank told.
     *
     * @param told SETTLED or REFUSED
     * @param message only what this message of the bank decided; empty for all
     */
    static SetQuery keys(InstructionId id, BatchId batch, String told, String message) {
        return new SetQuery(
                KEYS_TOLD,
                Map.of(
                        "instruction",
                        id.value(),
                        "batch",
                        batch.value(),
                        "told",
                        told,
                        "message",
                        message));
    }

    /**
     * What executed lines change of personal accounts.
     *
     * @param sign 1 where they grow, -1 where they shrink
     */
    static SetQuery fund(InstructionId id, BatchId batch, String message, int sign) {
        return new SetQuery(
                FUND_TOLD,
                Map.of(
                        "instruction",
                        id.value(),
                        "batch",
                        batch.value(),
                        "message",
                        message,
                        "sign",
                        sign));
    }

    /** What executed lines repaid, by loan. */
    List<RepaidLoan> loans(InstructionId id, BatchId batch) {
        return jdbc.sql(LOANS_TOLD)
                .param("instruction", id.value())
                .param("batch", batch.value())
                .query(
                        (row, _) ->
                                new RepaidLoan(
                                        row.getString("loan"),
                                        new RepaymentSplit(
                                                Cny.ofFen(row.getLong("principal")),
                                                Cny.ofFen(row.getLong("overdue")),
                                                Cny.ofFen(row.getLong("accrued")),
                                                Cny.ofFen(row.getLong("interest")),
                                                Cny.ofFen(row.getLong("penalty")),
                                                Cny.ofFen(row.getLong("overpaid")))))
                .list();
    }

    /** The executed lines of a batch that a message told; of the whole batch where it is empty. */
    Executed executed(BatchId batch, String message) {
        return jdbc.sql(TOLD)
                .param("batch", batch.value())
                .param("message", message)
                .query(
                        (row, _) ->
                                new Executed(
                                        row.getInt("lines"),
                                        Cny.ofFen(row.getLong("fen")),
                                        row.getObject("bank_date", LocalDate.class)))
                .single();
    }

    /** Keeps which entry booked executed lines. */
    void addEntry(
            InstructionId id,
            String source,
            BatchId batch,
            EntryId entry,
            Executed executed,
            Instant at) {
        jdbc.sql(ADD_ENTRY)
                .param("instruction", id.value())
                .param("source", source)
                .param("batch", batch.value())
                .param("entry", entry.value())
                .param("lines", executed.lines())
                .param("fen", executed.sum().fen())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lines on their way into the table. */
    final class Adding {

        private final InstructionId id;
        private final CopyText text = new CopyText(staging.into(COPY));
        private int number;

        private Adding(InstructionId id) {
            this.id = id;
        }

        /**
         * Adds the next line.
         *
         * @throws IOException if the database does not take it
         */
        void add(ListedPayment payment, String caseKey) throws IOException {
            text.value(id.value())
                    .value(++number)
                    .value(caseKey)
                    .value(payment.account())
                    .value(payment.loan())
                    .value(payment.amount().fen());
            payment.split()
                    .map(Splits::fen)
                    .map(Arrays::toString)
                    .ifPresentOrElse(
                            parts -> text.value(parts.replace('[', '{').replace(']', '}')),
                            text::nothing);
            text.endRow();
        }

        /** Passes on the last lines. */
        void end() {
            try {
                text.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("the lines of a list cannot be kept", e);
            }
        }
    }
}
