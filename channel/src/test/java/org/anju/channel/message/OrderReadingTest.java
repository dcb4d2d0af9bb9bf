/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;

/** Orders, and what is asked and answered about them, say what another program wrote. */
class OrderReadingTest {

    private static final String ID = "0197f3c2a1b47c3d8e9f0011223344";
    private static final OffsetDateTime TIME =
            OffsetDateTime.parse("2026-01-05T09:00:00.100+08:00");
    private static final OffsetDateTime EXPIRES =
            OffsetDateTime.parse("2026-01-05T17:00:00.000+08:00");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final UUID FIRST = UUID.fromString("3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f");
    private static final UUID SECOND = UUID.fromString("7d1e5a90-2b3c-4d4e-9f60-718293a4b5c6");
    private static final String CENTRE = "C32050";
    private static final String BANK = "BANKSB01";
    private static final AccountId WALLET = AccountId.wallet("0031000000000017");
    private static final AccountId PAYEE = AccountId.wallet("0052000000000311");
    private static final OriginalPayment ORIGINAL =
            new OriginalPayment(ID + "60", "pain.001.001.09", "I-0001", "W-2026-0001-1", FIRST);

    @Test
    void readsAPaymentOrderOfTwoLegs() throws MessageRefusal {
        CreditTransfer out =
                new CreditTransfer(
                        "I-0001",
                        "W-2026-0001-1",
                        FIRST,
                        TransferKind.W2W,
                        Cny.ofFen(49_999),
                        new TransactionParty("张伟", PAYEE),
                        Optional.of(AgentId.cnaps("105305000017")),
                        Optional.of("LOAN"),
                        "提取 1000000017",
                        EXPIRES);
        CreditTransfer in =
                new CreditTransfer(
                        "I-0002",
                        "W-2026-0002-1",
                        SECOND,
                        TransferKind.A2W,
                        Cny.ofFen(50_001),
                        new TransactionParty("公积金中心钱包", WALLET),
                        Optional.empty(),
                        Optional.empty(),
                        "兑出",
                        EXPIRES);
        PaymentGroup first =
                new PaymentGroup(
                        "W-2026-0001",
                        false,
                        DATE,
                        new TransactionParty("住房公积金管理中心", WALLET),
                        AgentId.node(BANK),
                        List.of(out));
        PaymentGroup second =
                new PaymentGroup(
                        "W-2026-0002",
                        true,
                        LocalDate.of(2026, 1, 6),
                        new TransactionParty(
                                "公积金存款专户", AccountId.bankAccount("320500001234567890")),
                        AgentId.node(BANK),
                        List.of(in));
        assertThat(message(HandWritten.PAYMENT))
                .isEqualTo(new PaymentInitiation(ID + "60", TIME, CENTRE, List.of(first, second)));
    }

    @Test
    void readsACollectionOrder() throws MessageRefusal {
        DirectDebit debit =
                new DirectDebit(
                        "I-0003",
                        "C-2026-01-1",
                        FIRST,
                        "M-311",
                        Cny.ofFen(240_000),
                        new TransactionParty("晨光纺织&织造有限公司", PAYEE),
                        AgentId.cnaps("105305000017"),
                        Optional.of("PENS"),
                        "2026年01月公积金",
                        EXPIRES);
        CollectionGroup group =
                new CollectionGroup(
                        "C-2026-01",
                        true,
                        DATE,
                        new TransactionParty("住房公积金管理中心", WALLET),
                        AgentId.node(BANK),
                        List.of(debit));
        assertThat(message(HandWritten.COLLECTION))
                .isEqualTo(new CollectionInitiation(ID + "65", TIME, CENTRE, List.of(group)));
    }

    @Test
    void readsAResultAsTheBankSaysIt() throws MessageRefusal {
        ReportedPayment payment =
                new ReportedPayment(
                        Cny.ofFen(49_999),
                        "提取 1000000017",
                        new TransactionParty("住房公积金管理中心", WALLET),
                        new TransactionParty("张伟", PAYEE));
        TransactionStatus settled =
                new TransactionStatus(
                        "I-0001",
                        "W-2026-0001-1",
                        FIRST,
                        WireStatus.SETTLED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(OffsetDateTime.parse("2026-01-05T09:00:01.000+08:00")),
                        Optional.of("B20260105000042"),
                        Optional.of(DATE),
                        Optional.of(payment));
        TransactionStatus refused =
                new TransactionStatus(
                        "I-0004",
                        "W-2026-0001-2",
                        SECOND,
                        WireStatus.REJECTED,
                        Optional.of("E9001_LIMIT"),
                        Optional.of("超过单笔限额"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(message(HandWritten.RESULT))
                .isEqualTo(
                        new PaymentStatusReport(
                                ID + "66",
                                TIME,
                                ID + "60",
                                "pain.001.001.09",
                                "W-2026-0001",
                                Optional.of(GroupStatus.of(WireStatus.PARTIAL)),
                                List.of(settled, refused)));
    }

    /** What a code means that nobody knows is not the wire's to guess. */
    @Test
    void keepsAStatusThatNobodyKnows() throws MessageRefusal {
        byte[] unknown =
                new String(
                                HandWritten.RESULT.with("<TxSts>RJCT</TxSts>", "<TxSts>x7</TxSts>"),
                                StandardCharsets.UTF_8)
                        .replace("<DtldSts>RJCT</DtldSts>", "<DtldSts>x7</DtldSts>")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(MessageReader.read(unknown).message())
                .isInstanceOfSatisfying(
                        PaymentStatusReport.class,
                        report ->
                                assertThat(report.transactions().getLast().status())
                                        .isEqualTo(new WireStatus("x7")));
    }

    @Test
    void readsAQueryAndARecallOfOnePayment() throws MessageRefusal {
        assertThat(message(HandWritten.QUERY))
                .isEqualTo(new StatusRequest(ID + "67", TIME, ORIGINAL));
        assertThat(message(HandWritten.RECALL))
                .isEqualTo(
                        new RecallRequest(
                                ID + "68",
                                TIME,
                                CENTRE,
                                BANK,
                                "W-2026-0001",
                                ORIGINAL,
                                Cny.ofFen(49_999),
                                "CUST"));
        assertThat(message(HandWritten.RECALL_ANSWER))
                .isEqualTo(
                        new RecallAnswer(
                                ID + "69",
                                TIME,
                                BANK,
                                CENTRE,
                                ID + "68",
                                RecallOutcome.REFUSED,
                                Optional.of(RecallAnswer.ALREADY_EXECUTED),
                                "W-2026-0001",
                                ORIGINAL));
    }

    @Test
    void readsAVerificationAndALookUp() throws MessageRefusal {
        EnquiredHolder verified =
                new EnquiredHolder(
                        "Q1",
                        HolderKind.ORGANISATION,
                        "晨光纺织有限公司",
                        "91320500MA1X2Y3Z4A",
                        Optional.empty(),
                        Optional.of(PAYEE));
        EnquiredHolder lookedFor =
                new EnquiredHolder(
                        "Q2",
                        HolderKind.PERSON,
                        "张伟",
                        "990101199001011234",
                        Optional.of("+86-13800000000"),
                        Optional.empty());
        assertThat(message(HandWritten.ENQUIRY))
                .isEqualTo(
                        new WalletEnquiry(
                                ID + "70", TIME, CENTRE, BANK, true, List.of(verified, lookedFor)));
    }

    @Test
    void readsSeveralWalletsOfOneHolder() throws MessageRefusal {
        EnquiryFinding close = new EnquiryFinding("Q1", false, Optional.of("PN02"), List.of());
        EnquiryFinding two =
                new EnquiryFinding(
                        "Q2",
                        true,
                        Optional.empty(),
                        List.of(
                                AccountId.wallet("0052000000000312"),
                                AccountId.wallet("0052000000000313")));
        assertThat(message(HandWritten.ENQUIRY_ANSWER))
                .isEqualTo(
                        new WalletEnquiryAnswer(
                                ID + "71", TIME, BANK, CENTRE, ID + "70", List.of(close, two)));
    }

    private static Message message(HandWritten written) throws MessageRefusal {
        return MessageReader.read(written.bytes()).message();
    }
}
