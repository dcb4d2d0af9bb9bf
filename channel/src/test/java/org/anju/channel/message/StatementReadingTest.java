/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;

/** Balances, statements, returns and the bank's day say what another program wrote. */
class StatementReadingTest {

    private static final String ID = "0197f3c2a1b47c3d8e9f0011223344";
    private static final OffsetDateTime TIME =
            OffsetDateTime.parse("2026-01-05T09:00:00.100+08:00");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final UUID FIRST = UUID.fromString("3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f");
    private static final UUID SECOND = UUID.fromString("7d1e5a90-2b3c-4d4e-9f60-718293a4b5c6");
    private static final AccountId WALLET = AccountId.wallet("0031000000000017");
    private static final AccountId ACCOUNT = AccountId.bankAccount("320500001234567890");

    @Test
    void readsTheCloseOfABankingDay() throws MessageRefusal {
        assertThat(message(HandWritten.CLOSE_OF_DAY))
                .isEqualTo(
                        new SystemEvent(
                                SystemEventCode.CLOSE_OF_DAY,
                                ACCOUNT,
                                42,
                                OffsetDateTime.parse("2026-01-05T23:30:00.000+08:00"),
                                Optional.of(DATE)));
    }

    @Test
    void readsWhichPaymentAReturnSendsBack() throws MessageRefusal {
        assertThat(message(HandWritten.RETURN))
                .isEqualTo(
                        new AccountNotification(
                                ID + "59",
                                TIME,
                                "N-2026-000018",
                                18,
                                false,
                                WALLET,
                                List.of(
                                        entry(
                                                "1",
                                                50_000,
                                                Direction.CREDIT,
                                                false,
                                                "B20260105000043",
                                                MovementCode.RETURN,
                                                Optional.of(
                                                        new ReturnInformation(FIRST, "AC04"))))));
    }

    @Test
    void readsRequestsForABalanceAndAStatement() throws MessageRefusal {
        assertThat(message(HandWritten.BALANCE_REQUEST))
                .isEqualTo(
                        new ReportRequest(
                                ID + "61", TIME, ACCOUNT, "C32050", new RequestedReport.Balance()));
        assertThat(message(HandWritten.STATEMENT_REQUEST))
                .isEqualTo(
                        new ReportRequest(
                                ID + "62",
                                TIME,
                                ACCOUNT,
                                "C32050",
                                new RequestedReport.DayStatement(LocalDate.of(2026, 1, 4))));
    }

    @Test
    void readsBalances() throws MessageRefusal {
        assertThat(message(HandWritten.BALANCE))
                .isEqualTo(
                        new BalanceReport(
                                ID + "63",
                                TIME,
                                Optional.of(ID + "61"),
                                "R-2026-000007",
                                42,
                                OffsetDateTime.parse("2026-01-05T09:00:00.050+08:00"),
                                DATE,
                                ACCOUNT,
                                Cny.ofFen(100_000_000),
                                Cny.ofFen(99_950_000)));
    }

    @Test
    void readsAStatementWhoseClosingBalanceIsOverdrawn() throws MessageRefusal {
        StatementHead head =
                new StatementHead(
                        "S-20260105-17",
                        5,
                        1,
                        Optional.of(new NoticeNumbers(17, 18)),
                        DATE,
                        DATE,
                        false,
                        WALLET,
                        Cny.ofFen(20_000),
                        Cny.ofFen(-30_000),
                        new EntryTotals(1, Cny.ofFen(1)),
                        new EntryTotals(1, Cny.ofFen(50_001)));
        NotifiedEntry paid =
                entry(
                        "1",
                        50_001,
                        Direction.DEBIT,
                        false,
                        "B20260105000042",
                        MovementCode.WALLET_TO_WALLET_OUT,
                        Optional.empty());
        NotifiedEntry feeGivenBack =
                entry(
                        "2",
                        1,
                        Direction.CREDIT,
                        true,
                        "B20260105000044",
                        MovementCode.FEE,
                        Optional.empty());
        assertThat(message(HandWritten.STATEMENT))
                .isEqualTo(
                        new AccountStatement(
                                ID + "64",
                                TIME,
                                Optional.of(ID + "62"),
                                head,
                                1,
                                true,
                                List.of(paid, feeGivenBack)));
    }

    private static NotifiedEntry entry(
            String reference,
            long fen,
            Direction direction,
            boolean reversal,
            String servicerReference,
            MovementCode code,
            Optional<ReturnInformation> returned) {
        return new NotifiedEntry(
                reference,
                Cny.ofFen(fen),
                direction,
                reversal,
                DATE,
                DATE,
                servicerReference,
                code,
                "W-2026-0001-1",
                code == MovementCode.WALLET_TO_WALLET_OUT ? FIRST : SECOND,
                new TransactionParty("住房公积金管理中心", WALLET),
                new TransactionParty("张伟", AccountId.wallet("0052000000000311")),
                List.of(),
                returned);
    }

    private static Message message(HandWritten written) throws MessageRefusal {
        return MessageReader.read(written.bytes()).message();
    }
}
