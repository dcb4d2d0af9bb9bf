/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.IndexedField;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.Direction;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payment orders as they were ordered, where they stand, and every word about them. */
@Repository
class OrderRepository {

    static final String ADD =
            """
            insert into settlement.payment_order (order_id, debit_number, kind, creditor_name,
                   creditor, creditor_index, creditor_last4, fen, remark, leg, retry_of, message_id,
                   instruction_id, end_to_end_id, uetr, queued_at, expires_at, state, next_at)
            values (:id, :debit, :kind, :creditorName,
                   :creditor, :creditorIndex, :creditorLast4, :fen, :remark, :leg, :retryOf,
                   :messageId, :instructionId, :endToEndId, :uetr, :at, :expiresAt, 'QUEUED',
                   :expiresAt)
            """;

    private static final String COLUMNS =
            """
            select o.order_id, o.debit_number, o.kind, o.creditor_name, o.creditor, o.creditor_index,
                   o.fen, o.remark, o.leg, o.retry_of, o.message_id, o.instruction_id,
                   o.end_to_end_id, o.uetr, o.queued_at, o.expires_at, o.state, o.sent_at, o.queries
              from settlement.payment_order o
            """;

    static final String FIND =
            COLUMNS
                    + """
                     where o.order_id = :id
                    """;

    static final String LAST_OF_LEG =
            COLUMNS
                    + """
                     where o.leg = :leg
                     order by o.queued_at desc, o.order_id desc
                     limit 1
                    """;

    static final String HOLD =
            COLUMNS
                    + """
                     where o.order_id = :id
                       for update
                    """;

    static final String HOLD_BY_UETR =
            COLUMNS
                    + """
                     where o.uetr = :uetr
                       for update
                    """;

    static final String HOLD_BY_MESSAGE =
            COLUMNS
                    + """
                     where o.message_id = :messageId
                       for update
                    """;

    static final String MOVE =
            """
            update settlement.payment_order
               set state = :to,
                   next_at = case when :decided then null else next_at end,
                   person_at = case when :decided then null else person_at end
             where order_id = :id
            """;

    static final String CLOSE_INCIDENTS =
            """
            update settlement.incident
               set closed_at = :at, closed_by = 'PROGRAM'
             where order_id = :id and kind = 'ORDER_UNKNOWN' and closed_at is null
            """;

    // The times of asking start anew each time it is sent; a person is called once.
    static final String SET_OFF =
            """
            update settlement.payment_order o
               set sent_at = :at, queries = 0, next_at = :at::timestamptz + r.ask_at[1],
                   person_at = case when o.sent_at is null
                                    then :at::timestamptz + r.person_after
                                    else o.person_at end
              from (select ask_at, person_after
                      from settlement.order_rule
                     where effective_from <= :day
                     order by effective_from desc
                     limit 1) r
             where o.order_id = :id
            """;

    static final String COME_BACK =
            """
            update settlement.payment_order
               set next_at = expires_at
             where order_id = :id
            """;

    static final String KEEP_ABSENCE =
            """
            update settlement.payment_order
               set absent_at = greatest(absent_at, :signedAt), next_at = :at
             where order_id = :id
            """;

    // Each side of an order is told once; a second telling is another movement.
    static final String TAKE_SIDE =
            """
            update settlement.payment_order
               set debit_notice = case when :debit then :notice else debit_notice end,
                   credit_notice = case when :debit then credit_notice else :notice end
             where order_id = :id
               and case when :debit then debit_notice else credit_notice end is null
            """;

    // A person has it for a notice of another booking alone: nothing else was ever said against it.
    static final String BOOKED_OTHERWISE =
            """
            select n.notice_id
              from settlement.payment_order o
              join settlement.order_event v
                on v.order_id = o.order_id and v.event = 'CONTRADICTION' and v.to_state = 'MANUAL'
              join settlement.notice n
                on n.message_id = v.source and n.uetr = o.uetr and n.account = o.debit_number
               and n.direction = 'DEBIT'
             where o.order_id = :id
               and not exists (select
                                 from settlement.order_event c
                                where c.order_id = o.order_id and c.conflict)
            """;

    static final String ADD_EVENT =
            """
            insert into settlement.order_event (order_id, number, event, from_state, to_state,
                   conflict, source, code, words, at, bank_date)
            select :id, coalesce(max(number), 0) + 1, :event, :from, :to,
                   :conflict, :source, :code, :words, :at, :bankDate::date
              from settlement.order_event
             where order_id = :id
            """;

    static final String OPEN_INCIDENT =
            """
            insert into settlement.incident (incident_id, kind, account, first_number, last_number,
                   order_id, message_id, opened_at, due_at)
            select :incident, :kind, o.debit_number, 0, 0, o.order_id, :messageId, :at,
                   :at::timestamptz + r.person_due
              from settlement.payment_order o
             cross join (select person_due
                           from settlement.order_rule
                          where effective_from <= :day
                          order by effective_from desc
                          limit 1) r
             where o.order_id = :id
            on conflict do nothing
            """;

    private static final FieldLabel CREDITOR =
            new FieldLabel("settlement.payment_order", "creditor");
    private static final FieldLabel REMARK = new FieldLabel("settlement.payment_order", "remark");
    private static final int LAST = 4;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final OwnAccountRepository accounts;
    private final Ids ids;

    OrderRepository(JdbcClient jdbc, FieldCipher cipher, OwnAccountRepository accounts, Ids ids) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.accounts = accounts;
        this.ids = ids;
    }

    /**
     * An order with all the names that the bank knows it by.
     *
     * @param creditorIndex the blind index of the creditor's number
     * @param sentAt when it was sent last; null where it never was
     * @param queries how often the bank was asked since
     */
    record Kept(
            PaymentOrder order,
            byte[] creditorIndex,
            String instructionId,
            String endToEndId,
            @Nullable Instant sentAt,
            int queries) {

        OrderId id() {
            return order.id();
        }

        OrderState state() {
            return order.state();
        }
    }

    /** The numbers that an order got before anything of it left. */
    record Minted(
            OrderId id, String messageId, String instructionId, String endToEndId, UUID uetr) {}

    void add(Minted minted, NewOrder order, Instant at, Instant expiresAt) {
        String number = order.creditor().account().number();
        UUID id = minted.id().value();
        jdbc.sql(ADD)
                .param("id", id)
                .param("debit", order.debit().number())
                .param("kind", order.kind().name())
                .param("creditorName", order.creditor().name())
                .param("creditor", cipher.encrypt(CREDITOR, id, number))
                .param("creditorIndex", cipher.blindIndex(IndexedField.WALLET_NUMBER, number))
                .param("creditorLast4", number.substring(Math.max(0, number.length() - LAST)))
                .param("fen", order.amount().fen())
                .param("remark", cipher.encrypt(REMARK, id, order.remark()))
                .param("leg", order.leg())
                .param("retryOf", order.retryOf().map(OrderId::value).orElse(null))
                .param("messageId", minted.messageId())
                .param("instructionId", minted.instructionId())
                .param("endToEndId", minted.endToEndId())
                .param("uetr", minted.uetr())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(OrderId id) {
        return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> kept(row)).optional();
    }

    Optional<Kept> lastOfLeg(String leg) {
        return jdbc.sql(LAST_OF_LEG).param("leg", leg).query((row, _) -> kept(row)).optional();
    }

    /** The order, held until the transaction ends. */
    Kept hold(OrderId id) {
        return jdbc.sql(HOLD).param("id", id.value()).query((row, _) -> kept(row)).single();
    }

    Optional<Kept> holdByUetr(UUID uetr) {
        return jdbc.sql(HOLD_BY_UETR).param("uetr", uetr).query((row, _) -> kept(row)).optional();
    }

    Optional<Kept> holdByMessage(String messageId) {
        return jdbc.sql(HOLD_BY_MESSAGE)
                .param("messageId", messageId)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Puts an order that is held where it stands from now on. */
    void move(OrderId id, OrderState to, Instant at) {
        boolean decided = to.rank().compareTo(OrderState.Rank.DECIDED) >= 0;
        jdbc.sql(MOVE)
                .param("id", id.value())
                .param("to", to.name())
                .param("decided", decided)
                .update();
        if (decided) {
            jdbc.sql(CLOSE_INCIDENTS)
                    .param("id", id.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Starts the times of asking: an attempt to send the order begins. */
    void setOff(OrderId id, Instant at) {
        jdbc.sql(SET_OFF)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }

    /** Nothing of the order left; all that is due by itself is its end. */
    void comeBack(OrderId id) {
        jdbc.sql(COME_BACK).param("id", id.value()).update();
    }

    /** The bank signed, at this time of its own, that it has no such order; looked at next. */
    void keepAbsence(OrderId id, Instant signedAt, Instant at) {
        jdbc.sql(KEEP_ABSENCE)
                .param("id", id.value())
                .param("signedAt", signedAt.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes a notice the one that told of its side; false where another has. */
    boolean takeSide(OrderId id, NoticeId notice, Direction direction) {
        return jdbc.sql(TAKE_SIDE)
                        .param("id", id.value())
                        .param("notice", notice.value())
                        .param("debit", direction == Direction.DEBIT)
                        .update()
                == 1;
    }

    /** The notice for which alone the order is a person's: of a booking that is not its own. */
    Optional<NoticeId> bookedOtherwise(OrderId id) {
        return jdbc.sql(BOOKED_OTHERWISE)
                .param("id", id.value())
                .query((row, _) -> new NoticeId(row.getObject("notice_id", UUID.class)))
                .optional();
    }

    void addEvent(
            Kept order,
            OrderEvent event,
            OrderState to,
            boolean conflict,
            OrderNews news,
            Instant at) {
        jdbc.sql(ADD_EVENT)
                .param("id", order.id().value())
                .param("event", event.name())
                .param("from", order.state().name())
                .param("to", to.name())
                .param("conflict", conflict)
                .param("source", news.source())
                .param("code", news.code())
                .param("words", news.words())
                .param("bankDate", news.bankDate())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Hands an order to a person, unless it is in a person's hands for the same. */
    void openIncident(IncidentKind kind, OrderId id, String messageId, Instant at) {
        jdbc.sql(OPEN_INCIDENT)
                .param("incident", ids.next())
                .param("kind", kind.name())
                .param("id", id.value())
                .param("messageId", messageId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }

    private Kept kept(ResultSet row) throws SQLException {
        OrderId id = new OrderId(row.getObject("order_id", UUID.class));
        TransferKind kind = TransferKind.valueOf(row.getString("kind"));
        String number = cipher.decrypt(CREDITOR, id.value(), row.getBytes("creditor"));
        UUID retryOf = row.getObject("retry_of", UUID.class);
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        PaymentOrder order =
                new PaymentOrder(
                        id,
                        accounts.findRegistered(row.getString("debit_number")).orElseThrow(),
                        kind,
                        new TransactionParty(
                                row.getString("creditor_name"),
                                new AccountId(kind.credit(), number)),
                        Cny.ofFen(row.getLong("fen")),
                        cipher.decrypt(REMARK, id.value(), row.getBytes("remark")),
                        row.getString("leg"),
                        Optional.ofNullable(retryOf).map(OrderId::new),
                        row.getObject("uetr", UUID.class),
                        row.getString("message_id"),
                        OrderState.valueOf(row.getString("state")),
                        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant());
        return new Kept(
                order,
                row.getBytes("creditor_index"),
                row.getString("instruction_id"),
                row.getString("end_to_end_id"),
                sentAt == null ? null : sentAt.toInstant(),
                row.getInt("queries"));
    }
}
