/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.audit.Actor;
import org.anju.centre.registry.RequestedChange.End;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was asked for and how it was decided. Rows are added and never changed. */
@Repository
class ChangeRepository {

    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtext('registry.change'))
            """;

    static final String ADD =
            """
            insert into registry.change (change_id, kind, grounds, digest, maker, maker_name, made_at)
            values (:id, :kind, :grounds, :digest, :maker, :makerName, :at)
            """;

    static final String ADD_DOCUMENTS =
            """
            insert into registry.change_document (change_id, ordinal, document_id)
            select :id, d.ordinal, d.document_id
              from unnest(:documents::uuid[]) with ordinality as d (document_id, ordinal)
            """;

    static final String END =
            """
            insert into registry.change_end (change_id, state, by_number, by_name, reason, ended_at)
            values (:id, :state, :by, :byName, :reason, :at)
            on conflict do nothing
            """;

    static final String CHANGES =
            """
            select c.change_id, c.kind, c.grounds, c.digest, c.maker, c.maker_name, c.made_at,
                   e.state, e.by_number, e.by_name, e.reason, e.ended_at,
                   a.kind as agreement_kind, a.number as agreement_number, a.bank, a.parties,
                   a.valid_from as agreement_from, a.valid_to, a.renews,
                   n.agreement as ended_agreement, n.last_day,
                   o.number as account_number, o.kind as account_kind, o.name as account_name,
                   o.operator, k.number as closed_number,
                   l.number as limited_number, l.valid_from as limit_from, l.payment_fen, l.day_fen,
                   l.balance_fen, r.task_id, r.wallet,
                   p.route as paying_route, p.valid_from as paying_from,
                   p.deposit_account as paying_deposit, p.wallet as paying_wallet,
                   p.loan_wallet as paying_loan_wallet,
                   s.route as release_route, s.valid_from as release_from, s.auto, s.walk_fen,
                   s.day_fen as release_day_fen, s.verified,
                   b.bank as reason_bank, b.code as reason_code, b.valid_from as reason_from,
                   b.meaning, b.iso, b.retry_class,
                   d.difference_id, d.account as difference_account,
                   d.booking_date as difference_date, d.kind as difference_kind,
                   d.reference as difference_reference, d.expected, d.found, d.opened_at
              from registry.change c
              left join registry.change_end e using (change_id)
              left join registry.agreement a using (change_id)
              left join registry.agreement_end n using (change_id)
              left join registry.account o using (change_id)
              left join registry.account_closing k using (change_id)
              left join registry.wallet_limit l using (change_id)
              left join registry.reapplication r using (change_id)
              left join registry.paying_rule p using (change_id)
              left join registry.release_rule s using (change_id)
              left join registry.bank_reason b using (change_id)
              left join registry.difference_ruling d using (change_id)
             where c.change_id = any(:ids)
             order by c.made_at desc, c.change_id desc
            """;

    static final String DOCUMENTS_OF =
            """
            select p.change_id, d.document_id, d.name, d.sm3, d.bytes
              from registry.change_document p
              join registry.document d using (document_id)
             where p.change_id = any(:ids)
             order by p.change_id, p.ordinal
            """;

    static final String LATEST =
            """
            select change_id
              from registry.change
             order by made_at desc, change_id desc
             limit :limit
            """;

    static final String AGREEMENTS =
            """
            select change_id
              from registry.agreement
            """;

    static final String LIMITS =
            """
            select change_id
              from registry.wallet_limit
             where number = :number
            """;

    private final JdbcClient jdbc;
    private final PayloadRepository payloads;

    ChangeRepository(JdbcClient jdbc, PayloadRepository payloads) {
        this.jdbc = jdbc;
        this.payloads = payloads;
    }

    /** Lets nobody else ask until the end, so that what is checked stays so. */
    void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    void add(RequestedChange asked) {
        jdbc.sql(ADD)
                .param("id", asked.id().value())
                .param("kind", PayloadRepository.kind(asked.change()))
                .param("grounds", asked.grounds())
                .param("digest", asked.digest())
                .param("maker", asked.maker().number())
                .param("makerName", asked.maker().name())
                .param("at", asked.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        payloads.add(asked.id(), asked.change());
        jdbc.sql(ADD_DOCUMENTS)
                .param("id", asked.id().value())
                .param(
                        "documents",
                        asked.documents().stream().map(Document::id).toArray(UUID[]::new))
                .update();
    }

    /** Ends a change; false where it has ended. */
    boolean end(ChangeId id, End end) {
        return jdbc.sql(END)
                        .param("id", id.value())
                        .param("state", end.state().name())
                        .param("by", end.by().number())
                        .param("byName", end.by().name())
                        .param("reason", end.reason())
                        .param("at", end.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<RequestedChange> find(ChangeId id) {
        return some(new UUID[] {id.value()}).stream().findFirst();
    }

    List<RequestedChange> latest(int limit) {
        return some(ids(jdbc.sql(LATEST).param("limit", limit)));
    }

    /** Every change that asked for an agreement, newest first. */
    List<RequestedChange> agreements() {
        return some(ids(jdbc.sql(AGREEMENTS)));
    }

    /** Every change that asked for a limit of an account, newest first. */
    List<RequestedChange> limits(String number) {
        return some(ids(jdbc.sql(LIMITS).param("number", number)));
    }

    private static UUID[] ids(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) -> row.getObject("change_id", UUID.class))
                .list()
                .toArray(UUID[]::new);
    }

    /** Those of these identifiers, newest first. */
    List<RequestedChange> some(UUID[] wanted) {
        Map<UUID, List<Document>> documents = new HashMap<>();
        jdbc.sql(DOCUMENTS_OF)
                .param("ids", wanted)
                .query(
                        row -> {
                            documents.merge(
                                    row.getObject("change_id", UUID.class),
                                    List.of(DocumentRepository.document(row)),
                                    ChangeRepository::joined);
                        });
        return jdbc.sql(CHANGES)
                .param("ids", wanted)
                .query((row, _) -> change(row, documents))
                .list();
    }

    private static List<Document> joined(List<Document> before, List<Document> after) {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private RequestedChange change(ResultSet row, Map<UUID, List<Document>> documents)
            throws SQLException {
        UUID id = row.getObject("change_id", UUID.class);
        return new RequestedChange(
                new ChangeId(id),
                payloads.read(row),
                documents.getOrDefault(id, List.of()),
                row.getString("grounds"),
                row.getString("digest"),
                new Actor(row.getString("maker"), row.getString("maker_name")),
                at(row, "made_at"),
                end(row));
    }

    private static Optional<End> end(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? Optional.empty()
                : Optional.of(
                        new End(
                                ChangeState.valueOf(state),
                                new Actor(row.getString("by_number"), row.getString("by_name")),
                                row.getString("reason"),
                                at(row, "ended_at")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
