/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.anju.channel.message.NoticeFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;

/** A notice as a bank writes it says what it says. */
class NoticeReadingTest {

    private static final String ID = "0197f3c2a1b47c3d8e9f001122334455";

    @Test
    void readsEveryPartOfANotice() throws MessageRefusal {
        assertThat(MessageReader.read(utf8(NoticeFixture.XML)))
                .isEqualTo(
                        new Envelope(
                                new BusinessHeader(
                                        "BANKSB01",
                                        "C32050",
                                        ID,
                                        "camt.054.001.08",
                                        OffsetDateTime.parse("2026-01-05T09:00:00.123+08:00"),
                                        LocalDate.of(2026, 1, 5),
                                        false),
                                new AccountNotification(
                                        ID,
                                        OffsetDateTime.parse("2026-01-05T09:00:00.100+08:00"),
                                        "N-2026-000017",
                                        17,
                                        false,
                                        AccountId.wallet("0031000000000017"),
                                        List.of(entry()))));
    }

    @Test
    void readsAReversalAsAMovementTheOtherWay() throws MessageRefusal {
        NotifiedEntry entry =
                onlyEntry(
                        NoticeFixture.with(
                                "<CdtDbtInd>CRDT</CdtDbtInd>",
                                "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>"));
        assertThat(entry.reversal()).isTrue();
        assertThat(entry.direction()).isEqualTo(Direction.DEBIT);
    }

    @Test
    void readsAnIndicatorThatSaysNoLikeOneThatIsAbsent() throws MessageRefusal {
        assertThat(
                        onlyEntry(NoticeFixture.with("<Sts>", "<RvslInd>false</RvslInd><Sts>"))
                                .reversal())
                .isFalse();
    }

    @Test
    void readsANoticeWithoutRemark() throws MessageRefusal {
        String remark =
                NoticeFixture.XML.substring(
                        NoticeFixture.XML.indexOf("<RmtInf>"),
                        NoticeFixture.XML.indexOf("</RmtInf>") + "</RmtInf>".length());
        assertThat(onlyEntry(NoticeFixture.with(remark, "")).remittanceInformation()).isEmpty();
    }

    @Test
    void readsWhateverPrefixANamespaceHas() throws MessageRefusal {
        String prefixed =
                NoticeFixture.XML
                        .replaceAll("<(/?)(?![/?]|Env)", "<$1n:")
                        .replace("xmlns=", "xmlns:n=");
        assertThat(MessageReader.read(utf8(prefixed)))
                .isEqualTo(MessageReader.read(utf8(NoticeFixture.XML)));
    }

    @Test
    void theLargestNoticeIsBelowTheLargestBody() throws MessageRefusal {
        String escaped = "&".repeat(140); // each takes five bytes
        TransactionParty party = new TransactionParty(escaped, AccountId.wallet("9".repeat(34)));
        NotifiedEntry entry =
                new NotifiedEntry(
                        "&".repeat(35),
                        NotifiedEntry.AMOUNT_MAX,
                        Direction.CREDIT,
                        true,
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 1, 5),
                        "&".repeat(35),
                        MovementCode.LOAN_DISBURSEMENT,
                        "&".repeat(35),
                        UUID.fromString("3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f"),
                        party,
                        party,
                        Collections.nCopies(NotifiedEntry.REMITTANCE_LINES_MAX, escaped));
        AccountNotification largest =
                new AccountNotification(
                        ID,
                        OffsetDateTime.parse("2026-01-05T09:00:00.100+08:00"),
                        "&".repeat(35),
                        AccountNotification.SEQUENCE_MAX,
                        true,
                        AccountId.wallet("9".repeat(34)),
                        Collections.nCopies(AccountNotification.ENTRIES_MAX, entry));
        Envelope envelope =
                new Envelope(MessageReader.read(utf8(NoticeFixture.XML)).header(), largest);
        byte[] body = MessageWriter.write(envelope);
        assertThat(body.length).isLessThanOrEqualTo(MessageReader.BYTES_MAX);
        assertThat(MessageReader.read(body)).isEqualTo(envelope);
    }

    private static NotifiedEntry entry() {
        return new NotifiedEntry(
                "1",
                Cny.ofFen(1_234_560),
                Direction.CREDIT,
                false,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 1, 6),
                "B20260105000042",
                MovementCode.WALLET_TO_WALLET_IN,
                "PAY-2026-01-0001",
                UUID.fromString("3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f"),
                new TransactionParty("晨光纺织&织造有限公司", AccountId.wallet("0052000000000311")),
                new TransactionParty("住房公积金管理中心", AccountId.bankAccount("320500001234567890")),
                List.of("晨光纺织 1000000017 2026-01 汇缴", "第二行"));
    }

    private static NotifiedEntry onlyEntry(byte[] body) throws MessageRefusal {
        if (MessageReader.read(body).message() instanceof AccountNotification notification) {
            return notification.entries().getFirst();
        }
        throw new AssertionError("not a notice");
    }
}
