/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubLedgerDetails.Mixed;
import org.anju.centre.ledger.SubLedgerDetails.Selected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the books. The database role behind it may add entries, lines and details and nothing
 * else; balances move only through the database's own check of the details.
 */
@Repository
class LedgerRepository {

    static final String ADD_BANK_ACCOUNT =
            """
            insert into ledger.chart_account
                   (code, name, parent_code, kind, side, sub_ledger, postable)
            select code || lpad(nextval(case code when '10101' then 'ledger.deposit_account_no'
                                                  when '10103' then 'ledger.wallet_account_no'
                                                  when '10104' then 'ledger.loan_wallet_account_no'
                                        end::regclass)::text, 2, '0'),
                   :name, code, kind, side, null, true
              from ledger.chart_account
             where code = :parent
            returning code
            """;

    static final String ONE_SUBJECT =
            """
            select :subject as account_no
            """;

    // In the order of their numbers, as two who open the same ones must.
    static final String LISTED_SUBJECTS =
            """
            select unnest(:subjects::text[]) as account_no
            """;

    private static final String OPEN_SUBJECTS_HEAD =
            """
            insert into ledger.balance (account_no, control_code)
            select wanted.account_no, :control
              from (
            """;

    private static final String OPEN_SUBJECTS_TAIL =
            """
                   ) as wanted
            on conflict do nothing
            """;

    static final String LISTED_DETAILS =
            """
            select control_code, account_no, fen
              from unnest(:controls::text[], :subjects::text[], :fens::bigint[])
                   as listed (control_code, account_no, fen)
            """;

    private static final String SELECTED_HEAD =
            """
            select :control::text as control_code, account_no, fen
              from (
            """;

    private static final String SELECTED_TAIL =
            """
                   ) as selected
            """;

    // Large sets are booked one after the other: the lock is taken once, before the first row is
    // read, and held to the end of the transaction. Their statements are planned for what they are
    // given, however the transaction had its single rows planned before.
    static final String EXPECT_LARGE_SET =
            """
            select set_config('plan_cache_mode', 'auto', true),
                   pg_advisory_xact_lock(hashtext('ledger.set'))
            """;

    // One statement writes everything. Subjects are locked in the order of their numbers, so that
    // two postings that share subjects never wait for each other in a circle. A header that is
    // already there yields no row, and then nothing else is written.
    private static final String APPEND_HEAD =
            """
            with header as (
                insert into ledger.entry (entry_id, idempotency_key, content_digest, rule,
                       accounting_date, bank_date, recorded_at, line_count, summary, action_id)
                values (:entryId, :idempotencyKey, :contentDigest, :rule,
                       :accountingDate, :bankDate, :at, cardinality(:accounts::text[]), :summary,
                       :actionId)
                on conflict do nothing
                returning entry_id, accounting_date
            ), line as (
                insert into ledger.line (accounting_date, entry_id, line_no, account_code,
                       debit_fen, credit_fen)
                select h.accounting_date, h.entry_id, l.line_no, l.account_code,
                       l.debit_fen, l.credit_fen
                  from header h
                 cross join unnest(:accounts::text[], :debits::bigint[], :credits::bigint[])
                       with ordinality as l (account_code, debit_fen, credit_fen, line_no)
                returning 1
            ), wanted as materialized (
            """;

    private static final String APPEND_TAIL =
            """
            ), locked as materialized (
                select b.account_no, b.control_code, b.last_seq, b.posted_fen, w.fen
                  from wanted w
                  join ledger.balance b using (account_no, control_code)
                 where exists (select from header)
                 order by b.account_no, b.control_code
                   for no key update of b
            ), detail as (
                insert into ledger.detail (account_no, control_code, seq, accounting_date,
                       entry_id, fen, balance_fen)
                select l.account_no, l.control_code, l.last_seq + 1, h.accounting_date,
                       h.entry_id, l.fen, l.posted_fen + l.fen
                  from locked l
                 cross join header h
                returning 1
            ), audited as (
                insert into audit.action (action_id, recorded_at, actor_number, actor_name,
                       action, object, outcome, entry_id, more)
                select :actionId, :at, :actorNumber, :actorName, :action, :object, :outcome,
                       h.entry_id, :more::jsonb
                  from header h
            ), published as (
                insert into notice.outbox (outbox_id, published_at, centre_code, topic, key, facts)
                select :outboxId, :at, c.code, :topic, :key, :facts::jsonb
                  from header h
                 cross join centre.this_centre c
            )
            select (select count(*) from header) as entries,
                   (select count(*) from line) as lines,
                   (select count(*) from wanted) as subjects,
                   (select count(*) from detail) as details
            """;

    // Joined once: online posting sends the same text over and over.
    private static final String APPEND_LISTED = appendText(LISTED_DETAILS);

    static final String BOOKED =
            """
            select entry_id, idempotency_key, content_digest
              from ledger.entry
             where idempotency_key = :idempotencyKey or entry_id = :entryId
             order by (idempotency_key = :idempotencyKey) desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many rows the one statement of an entry wrote. */
    record Written(long entries, long lines, long subjects, long details) {}

    /** The header that stands in the books. */
    record Booked(EntryId entry, String key, byte[] content) {

        boolean hasContent(byte[] other) {
            return Arrays.equals(content, other);
        }
    }

    AccountCode addBankAccount(BankAccountKind kind, String name) {
        return new AccountCode(
                jdbc.sql(ADD_BANK_ACCOUNT)
                        .param("parent", kind.parent().value())
                        .param("name", name)
                        .query(String.class)
                        .single());
    }

    int openSubjects(ControlAccount control, SetQuery subjects) {
        return jdbc.sql(openSubjectsText(subjects.sql()))
                .params(subjects.parameters())
                .param("control", control.code().value())
                .update();
    }

    void expectLargeSet() {
        jdbc.sql(EXPECT_LARGE_SET).query().listOfRows();
    }

    Written append(
            Posting posting,
            Booking booking,
            byte[] content,
            UUID actionId,
            UUID outboxId,
            Instant at) {
        var statement =
                jdbc.sql(textFor(posting.details()))
                        .param("entryId", posting.id().value())
                        .param("idempotencyKey", posting.idempotencyKey())
                        .param("contentDigest", content)
                        .param("rule", booking.rule())
                        .param("accountingDate", posting.date().value())
                        .param("bankDate", posting.bankDate())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("summary", posting.summary())
                        .param("actionId", actionId)
                        .param("outboxId", outboxId);
        return statement
                .params(lineParameters(booking.lines()))
                .params(detailParameters(posting.details()))
                .params(companionParameters(posting))
                .query(
                        (row, number) ->
                                new Written(
                                        row.getLong("entries"),
                                        row.getLong("lines"),
                                        row.getLong("subjects"),
                                        row.getLong("details")))
                .single();
    }

    Booked booked(String idempotencyKey, EntryId id) {
        return jdbc.sql(BOOKED)
                .param("idempotencyKey", idempotencyKey)
                .param("entryId", id.value())
                .query(
                        (row, number) ->
                                new Booked(
                                        new EntryId(row.getObject("entry_id", UUID.class)),
                                        row.getString("idempotency_key"),
                                        row.getBytes("content_digest")))
                .single();
    }

    static String openSubjectsText(String query) {
        return OPEN_SUBJECTS_HEAD + query + OPEN_SUBJECTS_TAIL;
    }

    static String appendText(String details) {
        return APPEND_HEAD + details + APPEND_TAIL;
    }

    private static String textFor(SubLedgerDetails details) {
        return switch (details) {
            case Listed _ -> APPEND_LISTED;
            case Selected(_, var query) -> appendText(selectedText(query));
            case Mixed(_, _, var query) ->
                    appendText(LISTED_DETAILS + " union all " + selectedText(query));
        };
    }

    private static String selectedText(SetQuery query) {
        return SELECTED_HEAD + query.sql() + SELECTED_TAIL;
    }

    private static Map<String, Object> detailParameters(SubLedgerDetails details) {
        return switch (details) {
            case Listed(var list) -> listedParameters(list);
            case Selected(var control, var query) -> selectedParameters(control, query);
            case Mixed(var list, var control, var query) -> {
                Map<String, Object> parameters =
                        new LinkedHashMap<>(selectedParameters(control, query));
                parameters.putAll(listedParameters(list));
                yield parameters;
            }
        };
    }

    private static Map<String, Object> listedParameters(List<Detail> list) {
        return Map.of(
                "controls", strings(list.stream().map(d -> d.control().code().value()).toList()),
                "subjects", strings(list.stream().map(d -> d.subject().value()).toList()),
                "fens", longs(list.stream().map(d -> d.fen().fen()).toList()));
    }

    private static Map<String, Object> selectedParameters(ControlAccount control, SetQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>(query.parameters());
        parameters.put("control", control.code().value());
        return parameters;
    }

    private static Map<String, Object> lineParameters(List<Booking.Line> lines) {
        return Map.of(
                "accounts", strings(lines.stream().map(line -> line.account().value()).toList()),
                "debits", longs(lines.stream().map(line -> line.debit().fen()).toList()),
                "credits", longs(lines.stream().map(line -> line.credit().fen()).toList()));
    }

    private Map<String, Object> companionParameters(Posting posting) {
        return Map.of(
                "actorNumber", posting.audit().actor().number(),
                "actorName", posting.audit().actor().name(),
                "action", posting.audit().action(),
                "object", posting.audit().object(),
                "outcome", posting.audit().outcome().name(),
                "more", json.writeValueAsString(posting.audit().more()),
                "topic", posting.outbox().topic(),
                "key", posting.outbox().key(),
                "facts", json.writeValueAsString(posting.outbox().facts()));
    }

    private static String[] strings(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static Long[] longs(List<Long> values) {
        return values.toArray(Long[]::new);
    }
}
