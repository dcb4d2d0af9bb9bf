/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.ReturnInformation;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.AccountingDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's notices, decoded, and what each became. */
@Repository
class NoticeRepository {

    // What was added, with the order of which each speaks. Where the bank's reference stands on the
    // account already, before or within this set, nothing is added.
    static final String ADD =
            """
            with given as materialized (
                select *
                  from unnest(:ids::uuid[], :accounts::text[], :references::text[],
                              :sequences::bigint[], :directions::text[], :fens::bigint[],
                              :codes::text[], :bookingDates::date[], :valueDates::date[],
                              :accountingDates::date[], :uetrs::uuid[], :endToEndIds::text[],
                              :counterpartyNames::text[], :counterpartyIndexes::bytea[],
                              :counterpartyLast4s::text[], :counterparties::bytea[],
                              :remittances::bytea[], :senders::text[], :messageIds::text[],
                              :orderUetrs::uuid[])
                       with ordinality as g (notice_id, account, servicer_reference,
                              sequence, direction, fen,
                              movement_code, booking_date, value_date,
                              accounting_date, uetr, end_to_end_id,
                              counterparty_name, counterparty_index,
                              counterparty_last4, counterparty,
                              remittance, sender, message_id,
                              order_uetr, place)
            ), added as (
                insert into settlement.notice (notice_id, account, servicer_reference, sequence,
                       direction, fen, movement_code, booking_date, value_date, accounting_date,
                       uetr, end_to_end_id, counterparty_name, counterparty_index,
                       counterparty_last4, counterparty, remittance, sender, message_id,
                       recorded_at)
                select notice_id, account, servicer_reference, sequence,
                       direction, fen, movement_code, booking_date, value_date, accounting_date,
                       uetr, end_to_end_id, counterparty_name, counterparty_index,
                       counterparty_last4, counterparty, remittance, sender, message_id,
                       :at
                  from given
                 order by place
                on conflict do nothing
                returning notice_id
            )
            select a.notice_id,
                   (select order_id from settlement.payment_order where uetr = g.order_uetr)
                           as order_id
              from added a
              join given g using (notice_id)
            """;

    static final String SAME_AMOUNT_STANDS =
            """
            select fen = :fen and direction = :direction and uetr = :uetr
              from settlement.notice
             where account = :account and servicer_reference = :reference
            """;

    static final String IS_OTHER_SIDE =
            """
            select exists (select
                             from settlement.notice
                            where notice_id = :id and counterparty_index = :index)
            """;

    static final String ADD_FATES =
            """
            insert into settlement.notice_fate (notice_id, fate, entry_id)
            select *
              from unnest(:ids::uuid[], :fates::text[], :entries::uuid[])
            """;

    static final String SUMMARIES =
            """
            select n.account, n.sequence, n.fen, n.direction, f.fate, f.entry_id
              from settlement.notice n
              left join settlement.notice_fate f using (notice_id)
             order by n.account, n.sequence
            """;

    static final String WITHOUT_FATE =
            """
            select format('notice %s of wallet %s, number %s, %s fen: %s', n.notice_id, n.account,
                          n.sequence, n.fen,
                          case when f.notice_id is null then 'became nothing'
                               else 'its entry is not in the books' end)
              from settlement.notice n
              left join settlement.notice_fate f using (notice_id)
              left join ledger.entry e using (entry_id)
             where e.entry_id is null
            """;

    static final String WALLETS_OFF_THEIR_NOTICES =
            """
            select format('wallet %s: books %s fen, notices %s fen', w.number, b.fen, n.fen)
              from settlement.own_account w
             cross join lateral (
                    select coalesce(sum(debit_fen - credit_fen), 0) as fen
                      from ledger.line
                     where account_code = w.ledger_account) b
             cross join lateral (
                    select coalesce(sum(case direction when 'CREDIT' then fen else -fen end), 0)
                           as fen
                      from settlement.notice
                     where account = w.number) n
             cross join lateral (
                    select coalesce(sum(l.debit_fen - l.credit_fen), 0) as fen
                      from ledger.line l
                      join ledger.entry e using (entry_id)
                     where l.account_code = w.ledger_account
                       and e.idempotency_key like 'order:%'
                       and not exists (select
                                         from settlement.notice_fate
                                        where entry_id = e.entry_id)) untold
             where b.fen <> n.fen + untold.fen
            """;

    // A payment is booked with its result, which may come before its notice; the notice then only
    // joins that entry. Apart from these: each line on an account of ours beside the notice of its
    // entry, one to one: two lines of one amount need two notices.
    static final String NOTICES_OFF_THEIR_LINES =
            """
            select format('entry %s, wallet %s: line %s of %s on %s, notice %s of %s on %s',
                          coalesce(l.entry_id, n.entry_id), coalesce(l.number, n.account),
                          coalesce(l.line_no::text, 'none'), coalesce(l.fen || ' fen', 'nothing'),
                          coalesce(l.accounting_date::text, 'no date'),
                          coalesce(n.notice_id::text, 'none'), coalesce(n.fen || ' fen', 'nothing'),
                          coalesce(n.accounting_date::text, 'no date'))
              from (select l.entry_id, l.line_no, l.accounting_date, w.number,
                           l.debit_fen - l.credit_fen as fen,
                           e.idempotency_key like 'order:%' as by_order,
                           exists (select
                                     from settlement.notice_fate
                                    where entry_id = l.entry_id) as told,
                           row_number() over (partition by l.entry_id, w.number,
                                              l.debit_fen - l.credit_fen order by l.line_no) as nth
                      from settlement.own_account w
                      join ledger.line l on l.account_code = w.ledger_account
                      join ledger.entry e on e.entry_id = l.entry_id) l
              full join (select f.entry_id, n.notice_id, n.accounting_date, n.account, m.fen,
                                row_number() over (partition by f.entry_id, n.account, m.fen
                                                   order by n.notice_id) as nth
                           from settlement.notice n
                           join settlement.notice_fate f using (notice_id)
                          cross join lateral (
                                select case n.direction when 'CREDIT' then n.fen else -n.fen end
                                       as fen) m) n
                on n.entry_id = l.entry_id and n.account = l.number and n.fen = l.fen
               and n.nth = l.nth
             where l.accounting_date is distinct from n.accounting_date
               and not coalesce(l.by_order and (n.notice_id is not null or not l.told), false)
            """;

    static final String NOTICES_OFF_THEIR_FACT =
            """
            select format('notice %s of %s fen: entry %s books %s', n.notice_id, n.fen, f.entry_id,
                          e.idempotency_key)
              from settlement.notice n
              join settlement.notice_fate f using (notice_id)
              join ledger.entry e using (entry_id)
             where e.idempotency_key <> 'notice:' || n.notice_id
               and not exists (select
                                 from settlement.payment_order o
                                where o.uetr = n.uetr
                                  and e.idempotency_key = 'order:' || o.order_id)
             union all
            select format('entry %s books %s, which did not become it', e.entry_id,
                          e.idempotency_key)
              from ledger.entry e
              left join settlement.notice_fate f using (entry_id)
             where e.idempotency_key like 'notice:%' and f.entry_id is null
            """;

    static final String REFERENCES_TWICE =
            """
            select format('reference %s on wallet %s stands in %s notices: %s', servicer_reference,
                          account, count(*), string_agg(notice_id::text, ', ' order by notice_id))
              from settlement.notice
             group by account, servicer_reference
            having count(*) > 1
             union all
            select format('entry %s is what %s notices became: %s', entry_id, count(*),
                          string_agg(notice_id::text, ', ' order by notice_id))
              from settlement.notice_fate
             group by entry_id
            having count(*) > 1
            """;

    private static final FieldLabel COUNTERPARTY =
            new FieldLabel("settlement.notice", "counterparty");
    private static final FieldLabel REMITTANCE = new FieldLabel("settlement.notice", "remittance");
    private static final int LAST = 4;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    NoticeRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * One entry of a notice on its way into the table.
     *
     * @param payerIndex the blind index of the counterparty's wallet number
     */
    record NewNotice(
            NoticeId id,
            InboxRepository.Waiting message,
            OwnAccount account,
            long sequence,
            NotifiedEntry entry,
            AccountingDate date,
            byte[] payerIndex) {

        TransactionParty counterparty() {
            return counterparty(entry);
        }

        /** The other side of a movement, seen from the account that moved. */
        static TransactionParty counterparty(NotifiedEntry entry) {
            return switch (entry.direction()) {
                case CREDIT -> entry.debtor();
                case DEBIT -> entry.creditor();
            };
        }

        /** What whoever books movements of own accounts is asked about. */
        OwnMovement movement(Optional<OwnAccount> otherSide, OwnMovement.Explanation explanation) {
            return new OwnMovement(
                    id,
                    account,
                    entry.direction(),
                    entry.amount(),
                    entry.code(),
                    entry.reversal(),
                    entry.uetr(),
                    counterparty().name(),
                    payerIndex,
                    otherSide,
                    explanation,
                    entry.remittanceInformation(),
                    entry.bookingDate(),
                    date);
        }

        /** What the businesses are asked about. */
        IncomingMoney incoming() {
            return new IncomingMoney(
                    id,
                    account,
                    entry.amount(),
                    entry.debtor().name(),
                    payerIndex,
                    entry.remittanceInformation(),
                    entry.bookingDate(),
                    date);
        }
    }

    /**
     * Adds the notices, and finds the orders that they speak of in the same statement.
     *
     * @return which were added, each with the order whose reference it carries, or returns; one
     *     whose reference stands on its account already is not among them
     */
    Map<NoticeId, Optional<OrderId>> add(List<NewNotice> notices, Instant at) {
        Map<NoticeId, Optional<OrderId>> added = new HashMap<>();
        jdbc.sql(ADD)
                .params(bookingParameters(notices))
                .params(otherSideParameters(notices))
                .param("ids", uuids(notices, notice -> notice.id().value()))
                .param("accounts", texts(notices, notice -> notice.account().number()))
                .param("sequences", longs(notices, NewNotice::sequence))
                .param("accountingDates", dates(notices, notice -> notice.date().value()))
                .param("senders", texts(notices, notice -> notice.message().sender()))
                .param("messageIds", texts(notices, notice -> notice.message().messageId()))
                .param("orderUetrs", uuids(notices, notice -> orderUetr(notice.entry())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            added.put(
                                    new NoticeId(row.getObject("notice_id", UUID.class)),
                                    Optional.ofNullable(row.getObject("order_id", UUID.class))
                                            .map(OrderId::new));
                        });
        return added;
    }

    private static Map<String, Object> bookingParameters(List<NewNotice> notices) {
        List<NotifiedEntry> entries = notices.stream().map(NewNotice::entry).toList();
        return Map.of(
                "references", texts(entries, NotifiedEntry::accountServicerReference),
                "directions", texts(entries, entry -> entry.direction().name()),
                "fens", longs(entries, entry -> entry.amount().fen()),
                "codes", texts(entries, entry -> entry.code().wire()),
                "bookingDates", dates(entries, NotifiedEntry::bookingDate),
                "valueDates", dates(entries, NotifiedEntry::valueDate),
                "uetrs", uuids(entries, NotifiedEntry::uetr),
                "endToEndIds", texts(entries, NotifiedEntry::endToEndId));
    }

    private Map<String, Object> otherSideParameters(List<NewNotice> notices) {
        return Map.of(
                "counterpartyNames", texts(notices, notice -> notice.counterparty().name()),
                "counterpartyIndexes",
                        notices.stream().map(NewNotice::payerIndex).toArray(byte[][]::new),
                "counterpartyLast4s", texts(notices, notice -> lastDigits(otherNumber(notice))),
                "counterparties", sealed(notices, COUNTERPARTY, NoticeRepository::otherNumber),
                "remittances",
                        sealed(
                                notices,
                                REMITTANCE,
                                notice ->
                                        String.join("\n", notice.entry().remittanceInformation())));
    }

    private byte[][] sealed(
            List<NewNotice> notices, FieldLabel field, Function<NewNotice, String> clear) {
        return notices.stream()
                .map(notice -> cipher.encrypt(field, notice.id().value(), clear.apply(notice)))
                .toArray(byte[][]::new);
    }

    private static String otherNumber(NewNotice notice) {
        return notice.counterparty().account().number();
    }

    // What is sent back carries a reference of its own and names the one that it returns.
    private static UUID orderUetr(NotifiedEntry entry) {
        return entry.returned().map(ReturnInformation::originalUetr).orElse(entry.uetr());
    }

    /** Whether the notice that stands under the bank's reference tells of the same movement. */
    boolean standsAlike(String account, NotifiedEntry entry) {
        return jdbc.sql(SAME_AMOUNT_STANDS)
                .param("account", account)
                .param("reference", entry.accountServicerReference())
                .param("fen", entry.amount().fen())
                .param("direction", entry.direction().name())
                .param("uetr", entry.uetr())
                .query(Boolean.class)
                .single();
    }

    /** Whether the notice's other side has this blind index. */
    boolean isOtherSide(NoticeId id, byte[] index) {
        return jdbc.sql(IS_OTHER_SIDE)
                .param("id", id.value())
                .param("index", index)
                .query(Boolean.class)
                .single();
    }

    /** Writes down what became of notices. */
    void addFates(Map<NoticeId, Claim> claims) {
        List<Map.Entry<NoticeId, Claim>> fates = List.copyOf(claims.entrySet());
        jdbc.sql(ADD_FATES)
                .param("ids", uuids(fates, fate -> fate.getKey().value()))
                .param("fates", texts(fates, fate -> fate.getValue().fate().name()))
                .param("entries", uuids(fates, fate -> fate.getValue().entry().value()))
                .update();
    }

    List<Notices.NoticeSummary> summaries() {
        return jdbc.sql(SUMMARIES)
                .query(
                        (row, number) ->
                                new Notices.NoticeSummary(
                                        row.getString("account"),
                                        row.getLong("sequence"),
                                        row.getLong("fen"),
                                        row.getString("direction"),
                                        row.getString("fate"),
                                        row.getString("entry_id")))
                .list();
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    private static <T> String[] dates(List<T> of, Function<T, LocalDate> part) {
        return texts(of, each -> part.apply(each).toString());
    }

    private static <T> Long[] longs(List<T> of, ToLongFunction<T> part) {
        return of.stream().mapToLong(part).boxed().toArray(Long[]::new);
    }

    private static <T> UUID[] uuids(List<T> of, Function<T, UUID> part) {
        return of.stream().map(part).toArray(UUID[]::new);
    }

    private static String lastDigits(String number) {
        return number.substring(Math.max(0, number.length() - LAST));
    }
}
