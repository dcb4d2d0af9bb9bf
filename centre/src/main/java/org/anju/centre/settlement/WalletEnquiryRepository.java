/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.Slice;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.protection.Mask;
import org.anju.centre.settlement.WalletEnquiryView.Holder;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.EnquiryFinding;
import org.anju.channel.message.HolderKind;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions about wallets and their answers; whatever names a person is encrypted. */
@Repository
class WalletEnquiryRepository {

    static final String ADD =
            """
            insert into settlement.wallet_enquiry (enquiry_id, holder, name, identity, mobile, consent,
                   wallet, wallet_index, wallet_last4)
            values (:id, :holder, :name, :identity, :mobile, :consent, :wallet, :index, :last4)
            """;

    static final String ADD_ANSWER =
            """
            insert into settlement.wallet_answer (enquiry_id, message_id, verified, code, answered_at)
            values (:id, :messageId, :verified, :code, :at)
            on conflict do nothing
            """;

    static final String ADD_FOUND =
            """
            insert into settlement.found_wallet (enquiry_id, ordinal, row_id, number, last4)
            select :id, list.ordinal, list.row_id, list.number, list.last4
              from unnest(:rows::uuid[], :numbers::bytea[], :tails::text[])
                   with ordinality as list(row_id, number, last4, ordinal)
            """;

    static final String OF_MESSAGE =
            """
            select e.enquiry_id, q.wallet is null as search
              from settlement.enquiry e
              join settlement.wallet_enquiry q using (enquiry_id)
             where e.message_id = :messageId
            """;

    // What stands is read with the reasons as they are meant today.
    private static final String SELECT =
            """
            select e.enquiry_id, e.asked_by, e.asked_name, e.asked_at, e.due_at, m.state, q.holder,
                   q.name, q.identity, q.mobile, q.wallet, q.wallet_last4, a.verified, a.code,
                   a.answered_at,
                   (select r.finding
                      from settlement.enquiry_reason r
                     where r.code = a.code and r.effective_from <= :day
                     order by r.effective_from desc
                     limit 1) as finding,
                   array(select f.row_id from settlement.found_wallet f
                          where f.enquiry_id = e.enquiry_id order by f.ordinal) as found_rows,
                   array(select f.number from settlement.found_wallet f
                          where f.enquiry_id = e.enquiry_id order by f.ordinal) as found_numbers,
                   count(*) over () as total
              from settlement.enquiry e
              join settlement.outgoing_message m using (message_id)
              join settlement.wallet_enquiry q using (enquiry_id)
              left join settlement.wallet_answer a using (enquiry_id)
            """;

    static final String FIND = SELECT + " where e.enquiry_id = :id";

    static final String PAGE =
            SELECT
                    + """
                     order by e.asked_at desc, e.enquiry_id desc
                    offset :offset
                     limit :limit
                    """;

    static final String ANSWERED_OF =
            SELECT
                    + """
                     where q.wallet_index = :index and a.enquiry_id is not null
                     order by a.answered_at desc, e.enquiry_id desc
                     limit 50
                    """;

    static final String LAST_OF =
            SELECT
                    + """
                     where e.enquiry_id in (
                           select distinct on (w.wallet_index) w.enquiry_id
                             from settlement.wallet_enquiry w
                             join settlement.wallet_answer t using (enquiry_id)
                            where w.wallet_index = any(:indexes)
                            order by w.wallet_index, t.answered_at desc, w.enquiry_id desc)
                    """;

    static final String VERIFIED_FOR =
            """
            select extract(epoch from verified_for)::bigint
              from settlement.enquiry_rule
             where effective_from <= :day
             order by effective_from desc
             limit 1
            """;

    private static final FieldLabel NAME = new FieldLabel("settlement.wallet_enquiry", "name");
    private static final FieldLabel IDENTITY =
            new FieldLabel("settlement.wallet_enquiry", "identity");
    private static final FieldLabel MOBILE = new FieldLabel("settlement.wallet_enquiry", "mobile");
    private static final FieldLabel WALLET = new FieldLabel("settlement.wallet_enquiry", "wallet");
    private static final FieldLabel FOUND = new FieldLabel("settlement.found_wallet", "number");
    private static final int LAST = 4;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Ids ids;

    WalletEnquiryRepository(JdbcClient jdbc, FieldCipher cipher, Ids ids) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.ids = ids;
    }

    /** Which question a message carried. */
    record Carried(EnquiryId id, boolean search) {}

    /**
     * A question as it stands, with the name in clear for comparison.
     *
     * @param total how many the list has in all
     */
    record Standing(WalletEnquiryView view, Clear clear, long total) {}

    /** What the bank was asked, in clear. */
    record Clear(
            HolderKind kind,
            String name,
            String identity,
            Optional<String> mobile,
            Optional<String> wallet) {

        static Clear of(NewWalletEnquiry asked) {
            return new Clear(
                    asked.kind(), asked.name(), asked.identity(), asked.mobile(), asked.wallet());
        }
    }

    void add(NewWalletEnquiry asked) {
        UUID id = asked.id().value();
        jdbc.sql(ADD)
                .param("id", id)
                .param("holder", asked.kind().name())
                .param("name", cipher.encrypt(NAME, id, asked.name()))
                .param("identity", cipher.encrypt(IDENTITY, id, asked.identity()))
                .param("mobile", sealed(MOBILE, id, asked.mobile()), Types.BINARY)
                .param("consent", asked.consent())
                .param("wallet", sealed(WALLET, id, asked.wallet()), Types.BINARY)
                .param("index", asked.wallet().map(this::index).orElse(null), Types.BINARY)
                .param("last4", asked.wallet().map(WalletEnquiryRepository::tail).orElse(""))
                .update();
    }

    /** Keeps an answer; false where the question has one. */
    boolean addAnswer(EnquiryId id, String messageId, EnquiryFinding finding, Instant at) {
        boolean first =
                jdbc.sql(ADD_ANSWER)
                                .param("id", id.value())
                                .param("messageId", messageId)
                                .param("verified", finding.verified())
                                .param("code", finding.reasonCode().orElse(""))
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (first && !finding.found().isEmpty()) {
            addFound(id, finding.found());
        }
        return first;
    }

    private void addFound(EnquiryId id, List<AccountId> found) {
        UUID[] rows = found.stream().map(_ -> ids.next()).toArray(UUID[]::new);
        jdbc.sql(ADD_FOUND)
                .param("id", id.value())
                .param("rows", rows)
                .param(
                        "numbers",
                        IntStream.range(0, rows.length)
                                .mapToObj(
                                        each ->
                                                cipher.encrypt(
                                                        FOUND,
                                                        rows[each],
                                                        found.get(each).number()))
                                .toArray(byte[][]::new))
                .param(
                        "tails",
                        found.stream().map(each -> tail(each.number())).toArray(String[]::new))
                .update();
    }

    /** The question that a message carried. */
    Optional<Carried> carriedBy(String messageId) {
        return jdbc.sql(OF_MESSAGE)
                .param("messageId", messageId)
                .query(
                        (row, _) ->
                                new Carried(
                                        new EnquiryId(row.getObject("enquiry_id", UUID.class)),
                                        row.getBoolean("search")))
                .optional();
    }

    Optional<Standing> find(EnquiryId id, Instant now) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .param("day", day(now))
                .query((row, _) -> standing(row, now))
                .optional();
    }

    List<Standing> page(Slice slice, Instant now) {
        return jdbc.sql(PAGE)
                .param("day", day(now))
                .param("offset", slice.offset())
                .param("limit", slice.limit())
                .query((row, _) -> standing(row, now))
                .list();
    }

    /** The answered questions whether a wallet is somebody's, the last answer first. */
    List<Standing> answeredOf(String wallet, Instant now) {
        return jdbc.sql(ANSWERED_OF)
                .param("index", index(wallet))
                .param("day", day(now))
                .query((row, _) -> standing(row, now))
                .list();
    }

    /** Of each of these wallets the question that was answered last. */
    List<Standing> lastOf(Collection<String> wallets, Instant now) {
        return jdbc.sql(LAST_OF)
                .param("indexes", wallets.stream().map(this::index).toArray(byte[][]::new))
                .param("day", day(now))
                .query((row, _) -> standing(row, now))
                .list();
    }

    /** For how many seconds a wallet counts as verified. */
    long verifiedFor(Instant now) {
        return jdbc.sql(VERIFIED_FOR).param("day", day(now)).query(Long.class).single();
    }

    private Standing standing(ResultSet row, Instant now) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("enquiry_id", UUID.class));
        Clear clear =
                new Clear(
                        HolderKind.valueOf(row.getString("holder")),
                        cipher.decrypt(NAME, id, row.getBytes("name")),
                        cipher.decrypt(IDENTITY, id, row.getBytes("identity")),
                        opened(MOBILE, id, row.getBytes("mobile")),
                        opened(WALLET, id, row.getBytes("wallet")));
        List<AccountId> found = found(row);
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Standing(
                new WalletEnquiryView(
                        new EnquiryId(id),
                        clear.wallet().isEmpty(),
                        shown(clear),
                        row.getString("wallet_last4"),
                        new Actor(row.getString("asked_by"), row.getString("asked_name")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        finding(row, found.size(), now),
                        Objects.requireNonNullElse(row.getString("code"), ""),
                        Optional.ofNullable(answeredAt).map(OffsetDateTime::toInstant),
                        found),
                clear,
                row.getLong("total"));
    }

    private static Holder shown(Clear clear) {
        boolean person = clear.kind() == HolderKind.PERSON;
        return new Holder(
                clear.kind(),
                person ? Mask.NAME.apply(clear.name()) : clear.name(),
                person ? Mask.IDENTITY.apply(clear.identity()) : clear.identity(),
                clear.mobile().map(Mask.MOBILE::apply).orElse(""));
    }

    private static WalletFinding finding(ResultSet row, int found, Instant now)
            throws SQLException {
        if (row.getObject("answered_at") == null) {
            if (row.getString("state").equals("REFUSED")) {
                return WalletFinding.NOT_TAKEN;
            }
            boolean over = !row.getObject("due_at", OffsetDateTime.class).toInstant().isAfter(now);
            return over ? WalletFinding.NO_ANSWER : WalletFinding.WAITING;
        }
        if (row.getBoolean("verified")) {
            return found == 0
                    ? WalletFinding.CONFIRMED
                    : found == 1 ? WalletFinding.FOUND : WalletFinding.SEVERAL;
        }
        String finding = row.getString("finding");
        return finding == null ? WalletFinding.UNCLEAR : WalletFinding.valueOf(finding);
    }

    private List<AccountId> found(ResultSet row) throws SQLException {
        UUID[] rows = (UUID[]) row.getArray("found_rows").getArray();
        byte[][] numbers = (byte[][]) row.getArray("found_numbers").getArray();
        return IntStream.range(0, rows.length)
                .mapToObj(each -> cipher.decrypt(FOUND, rows[each], numbers[each]))
                .map(AccountId::wallet)
                .toList();
    }

    private byte[] index(String wallet) {
        return cipher.blindIndex(IndexedField.WALLET_NUMBER, wallet);
    }

    private byte @Nullable [] sealed(FieldLabel label, UUID row, Optional<String> clear) {
        return clear.map(text -> cipher.encrypt(label, row, text)).orElse(null);
    }

    private Optional<String> opened(FieldLabel label, UUID row, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed).map(bytes -> cipher.decrypt(label, row, bytes));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ChinaTime.ZONE);
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - LAST));
    }
}
