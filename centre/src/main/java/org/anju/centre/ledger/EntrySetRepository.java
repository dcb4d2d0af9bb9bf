/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubLedgerDetails.Selected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes many entries at once. What one of them costs by itself are for the most part the checks
 * that the database makes once per statement; here the statement is shared.
 */
@Repository
class EntrySetRepository {

    static final String LISTED_DETAILS =
            """
            select set_no, control_code, account_no, fen
              from unnest(:detailSets::bigint[], :controls::text[], :subjects::text[],
                          :fens::bigint[])
                   as listed (set_no, control_code, account_no, fen)
            """;

    private static final String SELECTED_HEAD =
            """
            select set_no, :control::text as control_code, account_no, fen
              from (
            """;

    private static final String SELECTED_TAIL =
            """
                   ) as selected
            """;

    // As the statement of one entry, for many. A header that is already there yields no row, and
    // then nothing of that entry is written. Where a subject has several details they follow each
    // other in the order of the entries.
    private static final String APPEND_HEAD =
            """
            with given as materialized (
                select *
                  from unnest(:entries::uuid[], :idempotencyKeys::text[], :digests::bytea[],
                              :rules::text[], :dates::date[], :bankDates::date[],
                              :lineCounts::integer[], :summaries::text[], :actionIds::uuid[],
                              :actorNumbers::text[], :actorNames::text[], :actions::text[],
                              :objects::text[], :outcomes::text[], :mores::text[],
                              :outboxIds::uuid[], :topics::text[], :keys::text[], :facts::text[])
                       with ordinality as g (entry_id, idempotency_key, content_digest,
                              rule, accounting_date, bank_date,
                              line_count, summary, action_id,
                              actor_number, actor_name, action,
                              object, outcome, more,
                              outbox_id, topic, key, facts, set_no)
            ), header as (
                insert into ledger.entry (entry_id, idempotency_key, content_digest, rule,
                       accounting_date, bank_date, recorded_at, line_count, summary, action_id)
                select entry_id, idempotency_key, content_digest, rule,
                       accounting_date, bank_date, :at, line_count, summary, action_id
                  from given
                 order by set_no
                on conflict do nothing
                returning entry_id
            ), fresh as materialized (
                select g.*
                  from header
                  join given g using (entry_id)
            ), line as (
                insert into ledger.line (accounting_date, entry_id, line_no, account_code,
                       debit_fen, credit_fen)
                select n.accounting_date, n.entry_id, l.line_no, l.account_code,
                       l.debit_fen, l.credit_fen
                  from unnest(:lineSets::bigint[], :lineNumbers::smallint[], :accounts::text[],
                              :debits::bigint[], :credits::bigint[])
                       as l (set_no, line_no, account_code, debit_fen, credit_fen)
                  join fresh n using (set_no)
                returning 1
            ), wanted as materialized (
            """;

    private static final String APPEND_TAIL =
            """
            ), locked as materialized (
                select b.account_no, b.control_code, b.last_seq, b.posted_fen, w.fen, n.set_no,
                       n.accounting_date, n.entry_id
                  from wanted w
                  join fresh n using (set_no)
                  join ledger.balance b using (account_no, control_code)
                 order by b.account_no, b.control_code
                   for no key update of b
            ), detail as (
                insert into ledger.detail (account_no, control_code, seq, accounting_date,
                       entry_id, fen, balance_fen)
                select account_no, control_code, last_seq + row_number() over subject,
                       accounting_date, entry_id, fen,
                       (posted_fen + sum(fen) over subject)::bigint
                  from locked
                window subject as (partition by account_no, control_code order by set_no
                                   rows unbounded preceding)
                returning 1
            ), audited as (
                insert into audit.action (action_id, recorded_at, actor_number, actor_name,
                       action, object, outcome, entry_id, more)
                select action_id, :at, actor_number, actor_name, action, object, outcome,
                       entry_id, more::jsonb
                  from fresh
            ), published as (
                insert into notice.outbox (outbox_id, published_at, centre_code, topic, key, facts)
                select n.outbox_id, :at, c.code, n.topic, n.key, n.facts::jsonb
                  from fresh n
                 cross join centre.this_centre c
            )
            select coalesce((select array_agg(entry_id) from fresh), '{}') as entries,
                   (select coalesce(sum(line_count), 0) from fresh) as lines_due,
                   (select count(*) from line) as lines,
                   (select count(*) from wanted join fresh using (set_no)) as subjects,
                   (select count(*) from detail) as details
            """;

    // Joined once: incoming money sends the same text over and over.
    static final String APPEND_LISTED = appendText(LISTED_DETAILS);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntrySetRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An entry on its way into the books, with the ids of its companions. */
    record NewEntry(
            Posting posting, Booking booking, byte[] content, UUID actionId, UUID outboxId) {}

    /** What the one statement of a set wrote. */
    private record Written(
            Set<EntryId> entries, long linesDue, long lines, long subjects, long details) {}

    /**
     * Writes entries that say alike whose money they move.
     *
     * @return which of them were not in the books before
     * @throws UnknownSubjectException if a subject has no sub-ledger account
     */
    Set<EntryId> append(List<NewEntry> entries, Instant at) {
        SetQuery details = details(entries);
        Written written =
                jdbc.sql(appendText(details.sql()))
                        .params(details.parameters())
                        .params(headerParameters(entries))
                        .params(companionParameters(entries))
                        .params(lineParameters(entries))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(
                                (row, _) ->
                                        new Written(
                                                ids((UUID[]) row.getArray("entries").getArray()),
                                                row.getLong("lines_due"),
                                                row.getLong("lines"),
                                                row.getLong("subjects"),
                                                row.getLong("details")))
                        .single();
        if (written.details() != written.subjects()) {
            throw new UnknownSubjectException(
                    entries.size(), written.subjects(), written.details());
        }
        if (written.lines() != written.linesDue()) {
            throw new IllegalStateException(
                    written.lines() + " lines of " + written.linesDue() + " were written");
        }
        return written.entries();
    }

    static String appendText(String details) {
        return APPEND_HEAD + details + APPEND_TAIL;
    }

    private static Set<EntryId> ids(UUID[] entries) {
        return Arrays.stream(entries).map(EntryId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static SetQuery details(List<NewEntry> entries) {
        return entries.getFirst().posting().details() instanceof Selected(var control, var _)
                ? selected(control, entries)
                : new SetQuery(LISTED_DETAILS, listedParameters(entries));
    }

    private static SetQuery selected(ControlAccount control, List<NewEntry> entries) {
        SetQuery together =
                SetQuery.together(
                        entries.stream()
                                .map(entry -> ((Selected) entry.posting().details()).query())
                                .toList());
        Map<String, Object> parameters = new LinkedHashMap<>(together.parameters());
        parameters.put("control", control.code().value());
        return new SetQuery(SELECTED_HEAD + together.sql() + SELECTED_TAIL, parameters);
    }

    private static Map<String, Object> listedParameters(List<NewEntry> entries) {
        List<Long> sets = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            for (Detail detail : ((Listed) entries.get(place).posting().details()).details()) {
                sets.add(place + 1L);
                details.add(detail);
            }
        }
        return Map.of(
                "detailSets", sets.toArray(Long[]::new),
                "controls", texts(details, detail -> detail.control().code().value()),
                "subjects", texts(details, detail -> detail.subject().value()),
                "fens", longs(details, detail -> detail.fen().fen()));
    }

    private static Map<String, Object> headerParameters(List<NewEntry> entries) {
        return Map.of(
                "entries", uuids(entries, entry -> entry.posting().id().value()),
                "idempotencyKeys", texts(entries, entry -> entry.posting().idempotencyKey()),
                "digests", entries.stream().map(NewEntry::content).toArray(byte[][]::new),
                "rules", texts(entries, entry -> entry.booking().rule()),
                "dates", texts(entries, entry -> entry.posting().date().value().toString()),
                "bankDates", texts(entries, entry -> entry.posting().bankDate().toString()),
                "lineCounts", longs(entries, entry -> entry.booking().lines().size()),
                "summaries", texts(entries, entry -> entry.posting().summary()),
                "actionIds", uuids(entries, NewEntry::actionId),
                "outboxIds", uuids(entries, NewEntry::outboxId));
    }

    private Map<String, Object> companionParameters(List<NewEntry> entries) {
        return Map.of(
                "actorNumbers", texts(entries, entry -> entry.posting().audit().actor().number()),
                "actorNames", texts(entries, entry -> entry.posting().audit().actor().name()),
                "actions", texts(entries, entry -> entry.posting().audit().action()),
                "objects", texts(entries, entry -> entry.posting().audit().object()),
                "outcomes", texts(entries, entry -> entry.posting().audit().outcome().name()),
                "mores",
                        texts(
                                entries,
                                entry -> json.writeValueAsString(entry.posting().audit().more())),
                "topics", texts(entries, entry -> entry.posting().outbox().topic()),
                "keys", texts(entries, entry -> entry.posting().outbox().key()),
                "facts",
                        texts(
                                entries,
                                entry ->
                                        json.writeValueAsString(entry.posting().outbox().facts())));
    }

    private static Map<String, Object> lineParameters(List<NewEntry> entries) {
        List<NumberedLine> lines =
                IntStream.range(0, entries.size())
                        .boxed()
                        .flatMap(place -> NumberedLine.of(place + 1, entries.get(place).booking()))
                        .toList();
        return Map.of(
                "lineSets", longs(lines, NumberedLine::set),
                "lineNumbers", longs(lines, NumberedLine::number),
                "accounts", texts(lines, each -> each.line().account().value()),
                "debits", longs(lines, each -> each.line().debit().fen()),
                "credits", longs(lines, each -> each.line().credit().fen()));
    }

    /** A line, of which entry of the set it is, and its number in that entry. */
    private record NumberedLine(long set, long number, Booking.Line line) {

        static Stream<NumberedLine> of(long set, Booking booking) {
            List<Booking.Line> lines = booking.lines();
            return IntStream.range(0, lines.size())
                    .mapToObj(place -> new NumberedLine(set, place + 1L, lines.get(place)));
        }
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    private static <T> Long[] longs(List<T> of, ToLongFunction<T> part) {
        return of.stream().mapToLong(part).boxed().toArray(Long[]::new);
    }

    private static <T> UUID[] uuids(List<T> of, Function<T, UUID> part) {
        return of.stream().map(part).toArray(UUID[]::new);
    }
}
