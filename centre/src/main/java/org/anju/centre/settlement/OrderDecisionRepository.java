/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.OrderDecision.End;
import org.anju.centre.settlement.OrderDecision.Proof;
import org.anju.centre.settlement.OrderDecision.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said became of orders, and which incidents they closed. */
@Repository
class OrderDecisionRepository {

    static final String ADD =
            """
            insert into settlement.order_decision (decision_id, order_id, verdict, bank_date, stood,
                   grounds, evidence_id, evidence_name, evidence_sm3, evidence_bytes, digest, maker,
                   maker_name, made_at)
            values (:id, :order, :verdict, :bankDate, :stood, :grounds, :evidence, :evidenceName,
                   :evidenceSm3, :evidenceBytes, :digest, :maker, :makerName, :at)
            """;

    static final String END =
            """
            insert into settlement.order_decision_end (decision_id, state, ended_by, ended_name,
                   reason, ended_at)
            values (:id, :state, :by, :byName, :reason, :at)
            """;

    private static final String COLUMNS =
            """
            select d.decision_id, d.order_id, d.verdict, d.bank_date, d.stood, d.grounds,
                   d.evidence_id, d.evidence_name, d.evidence_sm3, d.evidence_bytes, d.digest,
                   d.maker, d.maker_name, d.made_at, e.state, e.ended_by, e.ended_name, e.reason,
                   e.ended_at
              from settlement.order_decision d
              left join settlement.order_decision_end e using (decision_id)
            """;

    static final String LATEST =
            COLUMNS
                    + """
                     where d.order_id = :order
                     order by e.decision_id is null desc, d.made_at desc, d.decision_id desc
                     limit 1
                    """;

    static final String FIND =
            COLUMNS
                    + """
                     where d.decision_id = :id
                    """;

    static final String CLOSE_OF_ORDER =
            """
            update settlement.incident
               set closed_at = :at, closed_by = :by, grounds = :grounds
             where order_id = :order and closed_at is null
            """;

    // An incident about an order stays open until it is known what became of the order.
    static final String CLOSE =
            """
            update settlement.incident i
               set closed_at = :at, closed_by = :by, grounds = :grounds
             where i.incident_id = :incident and i.closed_at is null
               and not exists (select
                                 from settlement.payment_order o
                                where o.order_id = i.order_id
                                  and o.state in ('SENDING', 'RECEIVED', 'IN_PROGRESS', 'UNKNOWN',
                                                  'NOT_FOUND', 'SUSPENDED', 'MANUAL'))
            """;

    static final String IS_OPEN =
            """
            select exists (select
                             from settlement.incident
                            where incident_id = :incident and closed_at is null)
            """;

    private final JdbcClient jdbc;

    OrderDecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OrderDecision said) {
        jdbc.sql(ADD)
                .param("id", said.id())
                .param("order", said.order().value())
                .param("verdict", said.verdict().name())
                .param("bankDate", said.bankDate(), Types.DATE)
                .param("stood", said.stood().name())
                .param("grounds", said.proof().grounds())
                .param("evidence", said.proof().evidence().value())
                .param("evidenceName", said.proof().fileName())
                .param("evidenceSm3", said.proof().sm3Hex())
                .param("evidenceBytes", said.proof().bytes())
                .param("digest", said.digest())
                .param("maker", said.maker().number())
                .param("makerName", said.maker().name())
                .param("at", said.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID decision, End end) {
        jdbc.sql(END)
                .param("id", decision)
                .param("state", end.state())
                .param("by", end.by().number())
                .param("byName", end.by().name())
                .param("reason", end.reason())
                .param("at", end.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was last said of an order, the open one first. */
    Optional<OrderDecision> latest(OrderId order) {
        return jdbc.sql(LATEST)
                .param("order", order.value())
                .query((row, _) -> decision(row))
                .optional();
    }

    Optional<OrderDecision> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, _) -> decision(row)).optional();
    }

    /** Closes whatever is open about an order. */
    void closeIncidents(OrderId order, String grounds, Actor by, Instant at) {
        jdbc.sql(CLOSE_OF_ORDER)
                .param("order", order.value())
                .param("grounds", grounds)
                .param("by", by.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Closes one incident; false where it is not open, or its order is not decided. */
    boolean close(UUID incident, String grounds, Actor by, Instant at) {
        return jdbc.sql(CLOSE)
                        .param("incident", incident)
                        .param("grounds", grounds)
                        .param("by", by.number())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean isOpen(UUID incident) {
        return jdbc.sql(IS_OPEN).param("incident", incident).query(Boolean.class).single();
    }

    private static OrderDecision decision(ResultSet row) throws SQLException {
        return new OrderDecision(
                row.getObject("decision_id", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("bank_date", LocalDate.class),
                OrderState.valueOf(row.getString("stood")),
                new Proof(
                        row.getString("grounds"),
                        new EvidenceId(row.getObject("evidence_id", UUID.class)),
                        row.getString("evidence_name"),
                        row.getString("evidence_sm3"),
                        row.getLong("evidence_bytes")),
                row.getString("digest"),
                new Actor(row.getString("maker"), row.getString("maker_name")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                end(row));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? null
                : new End(
                        row.getString("state"),
                        new Actor(row.getString("ended_by"), row.getString("ended_name")),
                        row.getString("reason"),
                        at.toInstant());
    }
}
