/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.anju.channel.message.NoticeFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anju.channel.message.MessageRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is not exactly a message of the profile is refused, with the place and the way to mend it.
 */
class MessageRefusalTest {

    private static final String ENTRY = "Env/Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry[1]";

    @ParameterizedTest(name = "{3} for {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <NtryRef>1</NtryRef>          | <NtryRef>1</NtryRef><Colour>red</Colour>              | UNEXPECTED_ELEMENT   | Ntry[1]/Colour
                    <AcctSvcrRef>B20260105000042</AcctSvcrRef> | ``                                       | UNEXPECTED_ELEMENT   | Ntry[1]/BkTxCd
                    <Dt>2026-01-06</Dt>           | ``                                                    | MISSING_ELEMENT      | Ntry[1]/ValDt
                    <MsgId>0197f3c2a1b47c3d8e9f001122334455</MsgId> | ``                                  | UNEXPECTED_ELEMENT   | GrpHdr/CreDtTm
                    <Sts><Cd>BOOK</Cd></Sts>      | <Sts><Cd>BOOK</Cd></Sts><Sts><Cd>BOOK</Cd></Sts>      | UNEXPECTED_ELEMENT   | Ntry[1]/Sts
                    <Sts><Cd>BOOK</Cd></Sts>      | <Sts><Cd>PDNG</Cd></Sts>                              | INVALID_VALUE        | Ntry[1]/Sts/Cd
                    <NtryRef>1</NtryRef>          | <NtryRef><b>1</b></NtryRef>                           | UNEXPECTED_ELEMENT   | NtryRef/b
                    <NtryRef>1</NtryRef>          | <NtryRef xml:lang="zh">1</NtryRef>                    | UNEXPECTED_ATTRIBUTE | Ntry[1]/NtryRef
                    <NtryRef>1</NtryRef>          | <NtryRef></NtryRef>                                   | INVALID_VALUE        | Ntry[1]/NtryRef
                    <NtryRef>1</NtryRef>          | 汇缴<NtryRef>1</NtryRef>                                | UNEXPECTED_TEXT      | Ntfctn/Ntry[1]
                    <NtryRef>1</NtryRef>          | <NtryRef>123456789012345678901234567890123456</NtryRef> | INVALID_VALUE      | Ntry[1]/NtryRef
                    12345.60                      | 12345.6                                               | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | 12345.600                                             | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | 12345                                                 | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | 012345.60                                             | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | -12345.60                                             | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | 1.23456E4                                             | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | 12,345.60                                             | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | １２３４５.60                                              | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | 12345678901234567.00                                  | INVALID_VALUE        | Ntry[1]/Amt
                    12345.60                      | 0.00                                                  | INVALID_VALUE        | Ntfctn/Ntry[1]
                    Ccy="CNY"                     | Ccy="USD"                                             | UNEXPECTED_ATTRIBUTE | Ntry[1]/Amt
                    <Amt Ccy="CNY">               | <Amt>                                                 | UNEXPECTED_ATTRIBUTE | Ntry[1]/Amt
                    Ccy="CNY"                     | Ccy="CNY" Rate="1"                                    | UNEXPECTED_ATTRIBUTE | Ntry[1]/Amt
                    CRDT                          | CREDIT                                                | INVALID_VALUE        | Ntry[1]/CdtDbtInd
                    CRDT                          | DBIT                                                  | INVALID_VALUE        | Ntfctn/Ntry[1]
                    <Sts>                         | <RvslInd>1</RvslInd><Sts>                             | INVALID_VALUE        | Ntry[1]/RvslInd
                    <Sts>                         | <RvslInd>true</RvslInd><Sts>                          | INVALID_VALUE        | Ntfctn/Ntry[1]
                    2026-01-06                    | 2026-02-30                                            | INVALID_VALUE        | ValDt/Dt
                    2026-01-06                    | 2026-1-6                                              | INVALID_VALUE        | ValDt/Dt
                    ECNY.W2W.IN                   | ECNY.W2W                                              | INVALID_VALUE        | BkTxCd/Prtry/Cd
                    3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f | 3F2B8C1E-9A4D-4C6B-8E21-0A1B2C3D4E5F           | INVALID_VALUE        | Refs/UETR
                    3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f | 3f2b8c1e-9a4d-1c6b-8e21-0a1b2c3d4e5f           | INVALID_VALUE        | Refs/UETR
                    3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f | 3f2b8c1e-9a4d-4c6b-ce21-0a1b2c3d4e5f           | INVALID_VALUE        | Refs/UETR
                    3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f | 3f2b8c1e9a4d4c6b8e210a1b2c3d4e5f               | INVALID_VALUE        | Refs/UETR
                    <ElctrncSeqNb>17</ElctrncSeqNb> | ``                                                  | UNEXPECTED_ELEMENT   | Ntfctn/Acct
                    <ElctrncSeqNb>17              | <ElctrncSeqNb>0                                       | INVALID_VALUE        | BkToCstmrDbtCdtNtfctn/Ntfctn
                    <ElctrncSeqNb>17              | <ElctrncSeqNb>1234567890123456789                     | INVALID_VALUE        | Ntfctn/ElctrncSeqNb
                    <ElctrncSeqNb>17              | <ElctrncSeqNb>+17                                     | INVALID_VALUE        | Ntfctn/ElctrncSeqNb
                    0031000000000017              | 0031-0000-0000-0017                                   | INVALID_VALUE        | Ntfctn/Acct/Id/Othr/Id
                    <Cd>BBAN</Cd>                 | <Cd>IBAN</Cd>                                         | INVALID_VALUE        | CdtrAcct/Id/Othr/SchmeNm/Cd
                    <Cd>BBAN</Cd>                 | <Prtry>BBAN</Prtry>                                   | INVALID_VALUE        | CdtrAcct/Id/Othr/SchmeNm/Prtry
                    住房公积金管理中心                     | ` `                                                   | INVALID_VALUE        | Cdtr/Pty/Nm
                    第二行                           | &#10;                                                 | INVALID_VALUE        | RmtInf/Ustrd[2]
                    第二行                           | 第二&#9;行                                               | INVALID_VALUE        | RmtInf/Ustrd[2]
                    </Ntry>                       | </Ntry><SplmtryData/>                                 | UNEXPECTED_ELEMENT   | Ntfctn/SplmtryData
                    ecny.hpf.01                   | ecny.hpf.02                                           | INVALID_VALUE        | AppHdr/BizSvc
                    2026-01-05T00:00:00.000+08:00 | 2026-01-05T00:00:00.000Z                              | INVALID_VALUE        | AppHdr/BizPrcgDt
                    2026-01-05T00:00:00.000+08:00 | 2026-01-05T00:00:01.000+08:00                         | INVALID_VALUE        | AppHdr/BizPrcgDt
                    2026-01-05T09:00:00.123+08:00 | 2026-01-05T09:00:00.123+09:00                         | INVALID_VALUE        | AppHdr/CreDt
                    2026-01-05T09:00:00.123+08:00 | 2026-01-05T09:00:60.123+08:00                         | INVALID_VALUE        | AppHdr/CreDt
                    <Id>BANKSB01</Id>             | <Id>工行</Id>                                           | INVALID_VALUE        | Fr/OrgId/Id/OrgId/Othr/Id
                    <BizMsgIdr>0197               | <BizMsgIdr>0198                                       | INVALID_VALUE        | Env
                    <MsgDefIdr>camt.054.001.08    | <MsgDefIdr>camt.054.001.09                            | UNKNOWN_DEFINITION   | Env
                    <MsgDefIdr>camt.054.001.08    | <MsgDefIdr>admi.007.001.01                            | UNEXPECTED_ELEMENT   | Env/Document
                    xsd:camt.054.001.08           | xsd:camt.054.001.09                                   | UNEXPECTED_ELEMENT   | Env/Document
                    xsd:head.001.001.02           | xsd:head.001.001.03                                   | UNEXPECTED_ELEMENT   | Env/AppHdr
                    <NtryRef>1</NtryRef>          | <!-- note --><NtryRef>1</NtryRef>                     | FORBIDDEN_CONSTRUCT  | Ntfctn/Ntry[1]
                    <NtryRef>1</NtryRef>          | <NtryRef>1<!-- 2 --></NtryRef>                        | FORBIDDEN_CONSTRUCT  | Ntry[1]/NtryRef
                    <NtryRef>1</NtryRef>          | <?note x?><NtryRef>1</NtryRef>                        | FORBIDDEN_CONSTRUCT  | Ntfctn/Ntry[1]
                    <NtryRef>1</NtryRef>          | <NtryRef><![CDATA[1]]></NtryRef>                      | FORBIDDEN_CONSTRUCT  | Ntry[1]/NtryRef
                    encoding="UTF-8"              | encoding="GBK"                                        | NOT_UTF8             | the XML declaration
                    version="1.0"                 | version="1.1"                                         | NOT_WELL_FORMED      | the XML declaration
                    <NtryRef>1</NtryRef>          | <NtryRef>1</Ntryref>                                  | NOT_WELL_FORMED      | Ntry[1]/NtryRef
                    <NtryRef>1</NtryRef>          | <NtryRef>&unknown;</NtryRef>                          | NOT_WELL_FORMED      | Ntry[1]/NtryRef
                    <NtryRef>1</NtryRef>          | <NtryRef>&#1;</NtryRef>                               | NOT_WELL_FORMED      | Ntry[1]/NtryRef
                    <NtryRef>1</NtryRef>          | <x:NtryRef>1</x:NtryRef>                              | NOT_WELL_FORMED      | Ntry[1]
                    """)
    void refusesWhatTheProfileDoesNotHave(
            String part, String replacement, Reason reason, String place) {
        MessageRefusal refusal = refused(NoticeFixture.with(part, replacement));
        assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(reason);
        assertThat(refusal.place().replaceFirst(" \\d+:\\d+$", "")).endsWith(place);
        assertThat(refusal.mend()).isNotBlank();
        assertThat(refusal.value().codePointCount(0, refusal.value().length())).isBetween(0, 64);
    }

    @Test
    void tellsTheLineAndTheColumn() {
        String[] lines = NoticeFixture.XML.split("\n", -1);
        int line =
                IntStream.range(0, lines.length)
                                .filter(index -> lines[index].contains("<Amt "))
                                .findFirst()
                                .orElseThrow()
                        + 1;
        MessageRefusal refusal = refused(NoticeFixture.with("12345.60", "12345.6"));
        assertThat(refusal.place()).startsWith(ENTRY + "/Amt " + line + ":");
        assertThat(refusal.value()).isEqualTo("12345.6");
        assertThat(refusal.mend()).isEqualTo("must be an amount of yuan with exactly two decimals");
        assertThat(refusal.getMessage()).contains(refusal.place()).doesNotContain("12345.6");
    }

    @Test
    void refusesTwoNotifications() {
        String notification =
                NoticeFixture.XML.substring(
                        NoticeFixture.XML.indexOf("<Ntfctn>"),
                        NoticeFixture.XML.indexOf("</Ntfctn>") + "</Ntfctn>".length());
        MessageRefusal refusal = refused(NoticeFixture.with(notification, notification.repeat(2)));
        assertThat(refusal.reason()).isEqualTo(Reason.UNEXPECTED_ELEMENT);
        assertThat(refusal.place()).contains("BkToCstmrDbtCdtNtfctn/Ntfctn ");
    }

    @Test
    void refusesMoreEntriesOrLinesThanANoticeMayHave() {
        String entry =
                NoticeFixture.XML.substring(
                        NoticeFixture.XML.indexOf("<Ntry>"),
                        NoticeFixture.XML.indexOf("</Ntry>") + "</Ntry>".length());
        assertThat(refused(NoticeFixture.with(entry, entry.repeat(101))).reason())
                .isEqualTo(Reason.TOO_MANY_ELEMENTS);
        assertThat(refused(NoticeFixture.with(entry, "")).reason())
                .isEqualTo(Reason.MISSING_ELEMENT);
        String line = "<Ustrd>第二行</Ustrd>";
        assertThat(refused(NoticeFixture.with(line, line.repeat(10))).reason())
                .isEqualTo(Reason.TOO_MANY_ELEMENTS);
    }

    @Test
    void refusesEveryTruncation() {
        byte[] whole = utf8(NoticeFixture.XML.strip());
        for (int length = 0; length < whole.length; length++) {
            MessageRefusal refusal = refused(Arrays.copyOf(whole, length));
            assertThat(refusal.reason())
                    .as("cut after %d bytes", length)
                    .isIn(Reason.NOT_WELL_FORMED, Reason.NOT_UTF8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'<Env/>',       NOT_WELL_FORMED",
        "'garbage',      NOT_WELL_FORMED",
        "'&#0;',         NOT_WELL_FORMED",
        "'<!-- more -->', FORBIDDEN_CONSTRUCT",
        "'<?more?>',     FORBIDDEN_CONSTRUCT",
    })
    void refusesWhatStandsBehindTheMessage(String trailing, Reason reason) {
        assertThat(refused(utf8(NoticeFixture.XML + trailing)).reason()).isEqualTo(reason);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] gbk = NoticeFixture.XML.getBytes(Charset.forName("GBK"));
        assertThat(refused(gbk).reason()).isEqualTo(Reason.NOT_UTF8);
        assertThat(refused(NoticeFixture.XML.getBytes(StandardCharsets.UTF_16)).reason())
                .isEqualTo(Reason.NOT_UTF8);
        ByteArrayOutputStream overlong = new ByteArrayOutputStream();
        overlong.writeBytes(utf8("<Env>"));
        overlong.writeBytes(new byte[] {(byte) 0xC0, (byte) 0xBC}); // '<' in two bytes
        MessageRefusal refusal = refused(overlong.toByteArray());
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_UTF8);
        assertThat(refusal.place()).isEqualTo("byte 5");
    }

    @Test
    void refusesAByteOrderMark() {
        assertThat(refused(utf8("\uFEFF" + NoticeFixture.XML)).reason())
                .isEqualTo(Reason.NOT_WELL_FORMED);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        byte[] large = new byte[MessageReader.BYTES_MAX + 1];
        assertThat(refused(large).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesALongTextBeforeItIsKept() {
        String long200000 = "&amp;".repeat(200_000);
        assertThat(refused(NoticeFixture.with("第二行", long200000)).mend()).contains("2000");
    }

    @Test
    void refusesADocumentType() {
        MessageRefusal refusal = refused(withDocumentType("<!DOCTYPE Env>"));
        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_CONSTRUCT);
        assertThat(refusal.place()).startsWith("2:");
    }

    @Test
    void refusesAnExternalEntityWithoutReadingIt(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        byte[] body =
                withDocumentType(
                        "<!DOCTYPE Env [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                        "<NtryRef>1",
                        "<NtryRef>&x;");
        MessageRefusal refusal = refused(body);
        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_CONSTRUCT);
        assertThat(refusal.toString() + refusal.value()).doesNotContain("secret.txt");
    }

    @Test
    void opensNoConnectionForADocumentTypeElsewhere() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/env.dtd";
            for (String type :
                    new String[] {
                        "<!DOCTYPE Env SYSTEM \"" + address + "\">",
                        "<!DOCTYPE Env [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                        "<!DOCTYPE Env [<!ENTITY x SYSTEM \"" + address + "\">]>"
                    }) {
                assertThat(refused(withDocumentType(type)).reason())
                        .isEqualTo(Reason.FORBIDDEN_CONSTRUCT);
            }
            elsewhere.setSoTimeout(50);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, elsewhere::accept))
                    .isNotNull();
        }
    }

    @Test
    void refusesEntitiesThatMultiply() {
        String entities =
                IntStream.range(1, 30)
                        .mapToObj(
                                n ->
                                        "<!ENTITY e"
                                                + n
                                                + " \"&e"
                                                + (n - 1)
                                                + ";&e"
                                                + (n - 1)
                                                + ";\">")
                        .collect(Collectors.joining());
        byte[] body =
                withDocumentType(
                        "<!DOCTYPE Env [<!ENTITY e0 \"x\">" + entities + "]>",
                        "<NtryRef>1",
                        "<NtryRef>&e29;");
        assertThat(refused(body).reason()).isEqualTo(Reason.FORBIDDEN_CONSTRUCT);
    }

    private static byte[] withDocumentType(String type) {
        return NoticeFixture.with("?>\n<Env>", "?>\n" + type + "\n<Env>");
    }

    private static byte[] withDocumentType(String type, String part, String replacement) {
        String text = new String(withDocumentType(type), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        return utf8(text.replace(part, replacement));
    }

    private static MessageRefusal refused(byte[] body) {
        MessageRefusal refusal =
                catchThrowableOfType(MessageRefusal.class, () -> MessageReader.read(body));
        assertThat(refusal).as("the body must be refused").isNotNull();
        return refusal;
    }
}
