/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a record may hold, the reader of whole messages takes: no limit contradicts another. */
class LargestMessageTest {

    private static final String ID = "i".repeat(35);
    private static final String ESCAPED = "&".repeat(35); // each takes five bytes
    private static final String LINE = "&".repeat(140);
    private static final String FROM = "A".repeat(35);
    private static final String TO = "B".repeat(35);
    private static final String ACCOUNT = "9".repeat(34);
    private static final UUID UETR = UUID.fromString("3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final OffsetDateTime TIME =
            OffsetDateTime.parse("2026-01-05T09:00:00.100+08:00");
    private static final TransactionParty PARTY =
            new TransactionParty(LINE, AccountId.wallet(ACCOUNT));
    private static final Cny MUCH = Cny.ofFen(4_999_999_999_999_999L);

    static Stream<Message> largest() {
        return Stream.of(payment(), collection(), result(), enquiry(), answer(), statement());
    }

    @ParameterizedTest
    @MethodSource("largest")
    void isBelowTheLargestBody(Message message) throws MessageRefusal {
        BusinessHeader header =
                new BusinessHeader(FROM, TO, ID, message.definition(), TIME, DATE, true);
        byte[] body = MessageWriter.write(new Envelope(header, message));
        assertThat(body.length).isLessThanOrEqualTo(MessageReader.BYTES_MAX);
        assertThat(MessageReader.read(body).message()).isEqualTo(message);
    }

    private static PaymentInitiation payment() {
        CreditTransfer transfer =
                new CreditTransfer(
                        ESCAPED,
                        ESCAPED,
                        UETR,
                        TransferKind.W2W,
                        MUCH,
                        PARTY,
                        Optional.of(AgentId.cnaps("1".repeat(12))),
                        Optional.of("CASH"),
                        LINE,
                        TIME);
        int each = PaymentInitiation.TRANSFERS_MAX / PaymentInitiation.GROUPS_MAX;
        PaymentGroup group =
                new PaymentGroup(
                        ESCAPED,
                        true,
                        DATE,
                        PARTY,
                        AgentId.node(TO),
                        Collections.nCopies(each, transfer));
        return new PaymentInitiation(
                ID, TIME, FROM, Collections.nCopies(PaymentInitiation.GROUPS_MAX, group));
    }

    private static CollectionInitiation collection() {
        DirectDebit debit =
                new DirectDebit(
                        ESCAPED,
                        ESCAPED,
                        UETR,
                        ESCAPED,
                        MUCH,
                        PARTY,
                        AgentId.cnaps("1".repeat(12)),
                        Optional.of("CASH"),
                        LINE,
                        TIME);
        int each = CollectionInitiation.DEBITS_MAX / CollectionInitiation.GROUPS_MAX;
        CollectionGroup group =
                new CollectionGroup(
                        ESCAPED,
                        true,
                        DATE,
                        PARTY,
                        AgentId.node(TO),
                        Collections.nCopies(each, debit));
        return new CollectionInitiation(
                ID, TIME, FROM, Collections.nCopies(CollectionInitiation.GROUPS_MAX, group));
    }

    private static PaymentStatusReport result() {
        return new PaymentStatusReport(
                ID,
                TIME,
                ID,
                PaymentInitiation.DEFINITION,
                ESCAPED,
                Optional.of(
                        new GroupStatus(
                                WireStatus.PARTIAL,
                                Optional.of("R".repeat(35)),
                                Optional.of(LINE.substring(0, 105)))),
                IntStream.range(0, PaymentStatusReport.TRANSACTIONS_MAX)
                        .mapToObj(line -> status("%04d".formatted(line)))
                        .toList());
    }

    private static TransactionStatus status(String code) {
        return new TransactionStatus(
                ESCAPED,
                ESCAPED,
                UETR,
                new WireStatus(code),
                Optional.of("R".repeat(35)),
                Optional.of(LINE.substring(0, 105)),
                Optional.of(TIME),
                Optional.of(ESCAPED),
                Optional.of(DATE),
                Optional.of(new ReportedPayment(WireAmount.MAX, LINE, PARTY, PARTY)));
    }

    private static WalletEnquiry enquiry() {
        return new WalletEnquiry(
                ID,
                TIME,
                FROM,
                TO,
                true,
                ids(WalletEnquiry.HOLDERS_MAX)
                        .map(
                                id ->
                                        new EnquiredHolder(
                                                id,
                                                HolderKind.PERSON,
                                                LINE,
                                                ESCAPED,
                                                Optional.of("+999-" + "9".repeat(14)),
                                                Optional.of(AccountId.wallet(ACCOUNT))))
                        .toList());
    }

    private static WalletEnquiryAnswer answer() {
        List<AccountId> found =
                Collections.nCopies(EnquiryFinding.FOUND_MAX, AccountId.wallet(ACCOUNT));
        int full = WalletEnquiryAnswer.FOUND_MAX / EnquiryFinding.FOUND_MAX;
        List<String> ids = ids(WalletEnquiry.HOLDERS_MAX).toList();
        return new WalletEnquiryAnswer(
                ID,
                TIME,
                FROM,
                TO,
                ID,
                IntStream.range(0, ids.size())
                        .mapToObj(
                                at ->
                                        at < full
                                                ? new EnquiryFinding(
                                                        ids.get(at), true, Optional.empty(), found)
                                                : new EnquiryFinding(
                                                        ids.get(at),
                                                        false,
                                                        Optional.of("R".repeat(35)),
                                                        List.of()))
                        .toList());
    }

    /** Ids of many bytes, each another. */
    private static Stream<String> ids(int count) {
        return IntStream.range(0, count).mapToObj("&".repeat(31).concat("%04d")::formatted);
    }

    private static AccountStatement statement() {
        NotifiedEntry entry =
                new NotifiedEntry(
                        ESCAPED,
                        WireAmount.MAX,
                        Direction.CREDIT,
                        true,
                        DATE,
                        DATE,
                        ESCAPED,
                        MovementCode.RETURN,
                        ESCAPED,
                        UETR,
                        PARTY,
                        PARTY,
                        Collections.nCopies(NotifiedEntry.REMITTANCE_LINES_MAX, LINE),
                        Optional.of(new ReturnInformation(UETR, "R".repeat(35))));
        long last = AccountNotification.SEQUENCE_MAX;
        EntryTotals totals = new EntryTotals(999_999_999_999_999L, WireAmount.MAX);
        StatementHead head =
                new StatementHead(
                        ESCAPED,
                        last,
                        last,
                        Optional.of(new NoticeNumbers(last, last)),
                        DATE,
                        DATE,
                        true,
                        AccountId.wallet(ACCOUNT),
                        WireAmount.MAX,
                        WireAmount.MAX.negated(),
                        totals,
                        totals);
        return new AccountStatement(
                ID,
                TIME,
                Optional.of(ID),
                head,
                AccountStatement.PAGES_MAX,
                true,
                Collections.nCopies(AccountStatement.ENTRIES_MAX, entry));
    }
}
