/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.anju.channel.message.MessageRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A request for notices, a heartbeat and a copy say what they say, and what is not exactly one of
 * them is refused with its place.
 */
class RequestAndEventReadingTest {

    private static final AccountId WALLET = AccountId.wallet("0031000000000017");

    @Test
    void readsEveryPartOfARequest() throws MessageRefusal {
        assertThat(MessageReader.read(HandWritten.REQUEST.bytes()))
                .isEqualTo(
                        new Envelope(
                                header("C32050", "BANKSB01", '6', "camt.060.001.05"),
                                new ReportRequest(
                                        "0197f3c2a1b47c3d8e9f001122334456",
                                        OffsetDateTime.parse("2026-01-05T09:05:00.100+08:00"),
                                        WALLET,
                                        "C32050",
                                        14,
                                        16)));
    }

    @Test
    void readsEveryPartOfAHeartbeat() throws MessageRefusal {
        assertThat(MessageReader.read(HandWritten.HEARTBEAT.bytes()))
                .isEqualTo(
                        new Envelope(
                                header("BANKSB01", "C32050", '7', "admi.004.001.02"),
                                new SystemEvent(
                                        SystemEventCode.HEARTBEAT,
                                        WALLET,
                                        16,
                                        OffsetDateTime.parse("2026-01-05T09:04:59.900+08:00"))));
    }

    @Test
    void readsAHeartbeatOfAnAccountThatHasNeverMoved() throws MessageRefusal {
        byte[] body = HandWritten.HEARTBEAT.with(">16<", ">0<");
        assertThat(MessageReader.read(body).message())
                .isInstanceOfSatisfying(
                        SystemEvent.class, event -> assertThat(event.lastSequence()).isZero());
    }

    @Test
    void readsACopyAsTheNoticeItRepeats() throws MessageRefusal {
        byte[] body = HandWritten.NOTICE.with("<Acct>", "<CpyDplctInd>DUPL</CpyDplctInd><Acct>");
        assertThat(notice(body).copy()).isTrue();
        AccountNotification original = notice(HandWritten.NOTICE.bytes());
        assertThat(original.copy()).isFalse();
        assertThat(notice(body).entries()).isEqualTo(original.entries());
        assertThat(notice(body).sequence()).isEqualTo(original.sequence());
    }

    @ParameterizedTest(name = "{3}: {4} for {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    REQUEST   | <ReqdMsgNmId>camt.054.001.08</ReqdMsgNmId> | ``                              | UNEXPECTED_ELEMENT   | RptgReq/Acct
                    REQUEST   | <ReqdMsgNmId>camt.054.001.08  | <ReqdMsgNmId>camt.053.001.09                 | INVALID_VALUE        | RptgReq/ReqdMsgNmId
                    REQUEST   | <ReqdMsgNmId>                 | <Id>1</Id><ReqdMsgNmId>                      | UNEXPECTED_ELEMENT   | RptgReq/Id
                    REQUEST   | <AcctOwnr><Pty><Id><OrgId><Othr><Id>C32050</Id></Othr></OrgId></Id></Pty></AcctOwnr> | `` | UNEXPECTED_ELEMENT | RptgReq/RptgSeq
                    REQUEST   | <Othr><Id>C32050</Id></Othr></OrgId></Id></Pty> | <Othr><Id>c32050</Id></Othr></OrgId></Id></Pty> | INVALID_VALUE | AcctOwnr/Pty/Id/OrgId/Othr/Id
                    REQUEST   | <AcctOwnr><Pty>               | <AcctOwnr><Pty><Nm>中心</Nm>                  | UNEXPECTED_ELEMENT   | AcctOwnr/Pty/Nm
                    REQUEST   | <RptgSeq><FrToSeq><FrSeq>14</FrSeq><ToSeq>16</ToSeq></FrToSeq></RptgSeq> | `` | MISSING_ELEMENT      | AcctRptgReq/RptgReq
                    REQUEST   | <FrToSeq><FrSeq>14</FrSeq><ToSeq>16</ToSeq></FrToSeq> | <EQSeq>14</EQSeq>    | UNEXPECTED_ELEMENT   | RptgSeq/EQSeq
                    REQUEST   | </FrToSeq>                    | </FrToSeq><FrToSeq/>                         | UNEXPECTED_ELEMENT   | RptgSeq/FrToSeq
                    REQUEST   | <ToSeq>16</ToSeq>             | ``                                           | MISSING_ELEMENT      | RptgSeq/FrToSeq
                    REQUEST   | <FrSeq>14                     | <FrSeq>014                                   | INVALID_VALUE        | FrToSeq/FrSeq
                    REQUEST   | <FrSeq>14                     | <FrSeq>-14                                   | INVALID_VALUE        | FrToSeq/FrSeq
                    REQUEST   | <FrSeq>14                     | <FrSeq>0                                     | INVALID_VALUE        | RptgSeq/FrToSeq
                    REQUEST   | <FrSeq>14                     | <FrSeq>17                                    | INVALID_VALUE        | RptgSeq/FrToSeq
                    REQUEST   | <ToSeq>16                     | <ToSeq>10014                                 | INVALID_VALUE        | AcctRptgReq/RptgReq
                    REQUEST   | <ToSeq>16                     | <ToSeq>1234567890123456789                   | INVALID_VALUE        | FrToSeq/ToSeq
                    REQUEST   | </RptgReq>                    | </RptgReq><RptgReq/>                         | UNEXPECTED_ELEMENT   | AcctRptgReq/RptgReq
                    REQUEST   | <Prtry>ECNYW</Prtry>          | <Prtry>ECNY</Prtry>                          | INVALID_VALUE        | Acct/Id/Othr/SchmeNm/Prtry
                    REQUEST   | <MsgId>0197                   | <MsgId>0198                                  | INVALID_VALUE        | Env
                    HEARTBEAT | <EvtCd>HBEA</EvtCd>           | ``                                           | UNEXPECTED_ELEMENT   | EvtInf/EvtParam
                    HEARTBEAT | HBEA                          | OPEN                                         | INVALID_VALUE        | EvtInf/EvtCd
                    HEARTBEAT | <EvtParam>16</EvtParam>       | ``                                           | INVALID_VALUE        | EvtInf/EvtParam
                    HEARTBEAT | <EvtParam>ECNYW</EvtParam>    | ``                                           | UNEXPECTED_ELEMENT   | EvtInf/EvtTm
                    HEARTBEAT | <EvtParam>ECNYW</EvtParam>    | <EvtParam>ECNYW</EvtParam><EvtParam>1</EvtParam> | UNEXPECTED_ELEMENT | EvtInf/EvtParam
                    HEARTBEAT | ECNYW                         | WALLET                                       | INVALID_VALUE        | EvtInf/EvtParam
                    HEARTBEAT | <EvtParam>16                  | <EvtParam>+16                                | INVALID_VALUE        | EvtInf/EvtParam
                    HEARTBEAT | <EvtParam>0031000000000017    | <EvtParam>0031-0017                          | INVALID_VALUE        | EvtInf/EvtParam
                    HEARTBEAT | <EvtTm>2026-01-05T09:04:59.900+08:00</EvtTm> | ``                            | MISSING_ELEMENT      | SysEvtNtfctn/EvtInf
                    HEARTBEAT | 09:04:59.900+08:00            | 09:04:59.900Z                                | INVALID_VALUE        | EvtInf/EvtTm
                    HEARTBEAT | <EvtTm>                       | <EvtDesc>up</EvtDesc><EvtTm>                 | UNEXPECTED_ELEMENT   | EvtInf/EvtDesc
                    HEARTBEAT | </EvtInf>                     | </EvtInf><EvtInf/>                           | UNEXPECTED_ELEMENT   | SysEvtNtfctn/EvtInf
                    NOTICE    | <Acct>                        | <CpyDplctInd>CODU</CpyDplctInd><Acct>        | INVALID_VALUE        | Ntfctn/CpyDplctInd
                    NOTICE    | <Acct>                        | <CpyDplctInd/><Acct>                         | INVALID_VALUE        | Ntfctn/CpyDplctInd
                    NOTICE    | <ElctrncSeqNb>17              | <CpyDplctInd>DUPL</CpyDplctInd><ElctrncSeqNb>17 | UNEXPECTED_ELEMENT | Ntfctn/CpyDplctInd
                    """)
    void refusesWhatTheProfileDoesNotHave(
            HandWritten message, String part, String replacement, Reason reason, String place) {
        MessageRefusal refusal = refused(message.with(part, replacement));
        assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(reason);
        assertThat(refusal.place().replaceFirst(" \\d+:\\d+$", "")).endsWith(place);
        assertThat(refusal.mend()).isNotBlank();
    }

    @Test
    void readsTheLongestRangeAndNoLongerOne() throws MessageRefusal {
        byte[] longest = HandWritten.REQUEST.with("<ToSeq>16", "<ToSeq>10013");
        assertThat(MessageReader.read(longest).message())
                .isInstanceOfSatisfying(
                        ReportRequest.class,
                        request ->
                                assertThat(request.requested())
                                        .isEqualTo(
                                                new RequestedReport.Notices(
                                                        new NoticeNumbers(14, 10_013))));
        assertThat(refused(HandWritten.REQUEST.with("<ToSeq>16", "<ToSeq>10014")).mend())
                .contains("1 to 10000 numbers");
    }

    @ParameterizedTest
    @EnumSource(HandWritten.class)
    void refusesEveryTruncation(HandWritten message) {
        byte[] whole = message.xml().strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(refused(Arrays.copyOf(whole, length)).reason())
                    .as("cut after %d bytes", length)
                    .isIn(Reason.NOT_WELL_FORMED, Reason.NOT_UTF8);
        }
    }

    private static AccountNotification notice(byte[] body) throws MessageRefusal {
        if (MessageReader.read(body).message() instanceof AccountNotification notice) {
            return notice;
        }
        throw new AssertionError("not a notice");
    }

    private static BusinessHeader header(String from, String to, char last, String definition) {
        return new BusinessHeader(
                from,
                to,
                "0197f3c2a1b47c3d8e9f00112233445" + last,
                definition,
                OffsetDateTime.parse("2026-01-05T09:05:00.123+08:00"),
                LocalDate.of(2026, 1, 5),
                false);
    }

    private static MessageRefusal refused(byte[] body) {
        MessageRefusal refusal =
                catchThrowableOfType(MessageRefusal.class, () -> MessageReader.read(body));
        assertThat(refusal).as("the body must be refused").isNotNull();
        return refusal;
    }
}
