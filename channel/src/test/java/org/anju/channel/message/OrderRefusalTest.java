/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.anju.channel.message.MessageRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders, results, enquiries, balances and statements that are not exactly what the profile allows
 * are refused, with the place and the way to mend it.
 */
class OrderRefusalTest {

    @ParameterizedTest(name = "{0} {3} for {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    PAYMENT    | <NbOfTxs>2</NbOfTxs>            | <NbOfTxs>3</NbOfTxs>              | INVALID_VALUE      | Document/CstmrCdtTrfInitn
                    PAYMENT    | <NbOfTxs>2</NbOfTxs>            | ``                                | UNEXPECTED_ELEMENT | GrpHdr/CtrlSum
                    PAYMENT    | <NbOfTxs>2</NbOfTxs>            | <NbOfTxs>02</NbOfTxs>             | INVALID_VALUE      | GrpHdr/NbOfTxs
                    PAYMENT    | <CtrlSum>1000.00                | <CtrlSum>1000.01                  | INVALID_VALUE      | Document/CstmrCdtTrfInitn
                    PAYMENT    | <CtrlSum>1000.00                | <CtrlSum>1000                     | INVALID_VALUE      | GrpHdr/CtrlSum
                    PAYMENT    | <CtrlSum>499.99</CtrlSum>       | <CtrlSum>499.98</CtrlSum>         | INVALID_VALUE      | CstmrCdtTrfInitn/PmtInf[1]
                    PAYMENT    | <CtrlSum>499.99</CtrlSum>       | ``                                | UNEXPECTED_ELEMENT | PmtInf[1]/ReqdExctnDt
                    PAYMENT    | <InstdAmt Ccy="CNY">499.99      | <InstdAmt Ccy="CNY">499.9         | INVALID_VALUE      | CdtTrfTxInf[1]/Amt/InstdAmt
                    PAYMENT    | <InstdAmt Ccy="CNY">499.99      | <InstdAmt Ccy="CNY">499.990       | INVALID_VALUE      | CdtTrfTxInf[1]/Amt/InstdAmt
                    PAYMENT    | <InstdAmt Ccy="CNY">499.99      | <InstdAmt Ccy="EUR">499.99        | UNEXPECTED_ATTRIBUTE | CdtTrfTxInf[1]/Amt/InstdAmt
                    PAYMENT    | <InstdAmt Ccy="CNY">499.99      | <InstdAmt Ccy="CNY">0.00          | INVALID_VALUE      | PmtInf[1]/CdtTrfTxInf[1]
                    PAYMENT    | <Prtry>W2W</Prtry>              | <Prtry>W2A</Prtry>                | INVALID_VALUE      | PmtInf[1]/CdtTrfTxInf[1]
                    PAYMENT    | <Prtry>W2W</Prtry>              | <Prtry>A2A</Prtry>                | INVALID_VALUE      | LclInstrm/Prtry
                    PAYMENT    | <Prtry>A2W</Prtry>              | <Prtry>W2W</Prtry>                | INVALID_VALUE      | CstmrCdtTrfInitn/PmtInf[2]
                    PAYMENT    | <Cd>LOAN</Cd>                   | <Cd>loan</Cd>                     | INVALID_VALUE      | CtgyPurp/Cd
                    PAYMENT    | <MmbId>105305000017             | <MmbId>10530500001                | INVALID_VALUE      | ClrSysMmbId/MmbId
                    PAYMENT    | <PmtInfId>W-2026-0001           | <Colour/><PmtInfId>W-2026-0001    | UNEXPECTED_ELEMENT | PmtInf[1]/Colour
                    PAYMENT    | <PmtInfId>W-2026-0001</PmtInfId> | <PmtInfId>W-1</PmtInfId><PmtInfId>W-1</PmtInfId> | UNEXPECTED_ELEMENT | PmtInf[1]/PmtInfId
                    PAYMENT    | <BtchBookg>false</BtchBookg>    | ``                                | UNEXPECTED_ELEMENT | PmtInf[1]/NbOfTxs
                    PAYMENT    | <BtchBookg>false                | <BtchBookg>0                      | INVALID_VALUE      | PmtInf[1]/BtchBookg
                    PAYMENT    | <ReqdExctnDt><Dt>2026-01-05     | <ReqdExctnDt><Dt>2026-02-30       | INVALID_VALUE      | ReqdExctnDt/Dt
                    PAYMENT    | <UETR>3f2b8c1e-9a4d-4           | <UETR>3f2b8c1e-9a4d-1             | INVALID_VALUE      | PmtId/UETR
                    PAYMENT    | <InitgPty><Id><OrgId><Othr><Id>C32050 | <InitgPty><Id><OrgId><Othr><Id>C32051 | INVALID_VALUE | Env
                    COLLECTION | <MndtId>M-311</MndtId>          | ``                                | MISSING_ELEMENT    | DrctDbtTx/MndtRltdInf
                    COLLECTION | <ReqdColltnDt>2026-01-05        | <ReqdColltnDt>05.01.2026          | INVALID_VALUE      | PmtInf[1]/ReqdColltnDt
                    COLLECTION | <InstdAmt Ccy="CNY">2400.00     | <InstdAmt Ccy="CNY">2400.01       | INVALID_VALUE      | CstmrDrctDbtInitn/PmtInf[1]
                    COLLECTION | urn:anju:ecny.hpf.01            | urn:anju:ecny.hpf.02              | UNEXPECTED_ELEMENT | Envlp/Order
                    COLLECTION | <ExpiryTm>2026-01-05T17:00:00.000+08:00</ExpiryTm> | ``             | MISSING_ELEMENT    | Envlp/Order
                    COLLECTION | </ExpiryTm>                     | </ExpiryTm><Colour/>              | UNEXPECTED_ELEMENT | Order/Colour
                    COLLECTION | </Order>                        | </Order><Order/>                  | UNEXPECTED_ELEMENT | Envlp/Order
                    COLLECTION | 17:00:00.000+08:00              | 17:00:00+08:00                    | INVALID_VALUE      | Order/ExpiryTm
                    RESULT     | <DtldSts>RJCT                   | <DtldSts>PDNG                     | INVALID_VALUE      | Document/CstmrPmtStsRpt
                    RESULT     | <DtldSts>RJCT                   | <DtldSts>ACSC                     | INVALID_VALUE      | OrgnlGrpInfAndSts/NbOfTxsPerSts[2]
                    RESULT     | <DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>RJCT | <DtldNbOfTxs>2</DtldNbOfTxs><DtldSts>RJCT | INVALID_VALUE | Document/CstmrPmtStsRpt
                    RESULT     | <TxSts>RJCT</TxSts>             | ``                                | UNEXPECTED_ELEMENT | TxInfAndSts[2]/StsRsnInf
                    RESULT     | <TxSts>RJCT</TxSts>             | <TxSts>REJECTED</TxSts>           | INVALID_VALUE      | TxInfAndSts[2]/TxSts
                    RESULT     | <TxSts>RJCT</TxSts>             | <TxSts>RJCT</TxSts><TxSts>ACSC</TxSts> | UNEXPECTED_ELEMENT | TxInfAndSts[2]/TxSts
                    RESULT     | <Prtry>E9001_LIMIT</Prtry>      | <Cd>E9001_LIMIT</Cd>              | INVALID_VALUE      | StsRsnInf/Rsn/Cd
                    RESULT     | <IntrBkSttlmDt>2026-01-05       | <IntrBkSttlmDt>2026-13-05         | INVALID_VALUE      | OrgnlTxRef/IntrBkSttlmDt
                    RESULT     | <OrgnlUETR>7d1e5a90-2b3c-4d4e-9f60-718293a4b5c6</OrgnlUETR> | ``    | UNEXPECTED_ELEMENT | TxInfAndSts[2]/TxSts
                    QUERY      | <OrgnlUETR>3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f</OrgnlUETR> | ``    | MISSING_ELEMENT    | FIToFIPmtStsReq/TxInf
                    QUERY      | </TxInf>                        | </TxInf><TxInf/>                  | UNEXPECTED_ELEMENT | FIToFIPmtStsReq/TxInf
                    QUERY      | pain.001.001.09                 | PAIN                              | INVALID_VALUE      | OrgnlGrpInf/OrgnlMsgNmId
                    RECALL     | <Cd>CUST</Cd>                   | <Prtry>CUST</Prtry>               | UNEXPECTED_ELEMENT | CxlRsnInf/Rsn/Prtry
                    RECALL     | 499.99                          | 499.9                             | INVALID_VALUE      | TxInf/OrgnlInstdAmt
                    RECALL     | <FinInstnId><Othr><Id>BANKSB01  | <FinInstnId><Othr><Id>BANKSB02    | INVALID_VALUE      | Env
                    RECALL_ANSWER | <Conf>RJCR</Conf>            | <Conf>CNCL</Conf>                 | INVALID_VALUE      | TxInfAndSts/TxCxlSts
                    RECALL_ANSWER | <Conf>RJCR</Conf>            | <Conf>WHAT</Conf>                 | INVALID_VALUE      | Sts/Conf
                    RECALL_ANSWER | <CxlStsRsnInf><Rsn><Cd>ARDT</Cd></Rsn></CxlStsRsnInf> | ``       | INVALID_VALUE      | Document/RsltnOfInvstgtn
                    RECALL_ANSWER | <Cretr><Pty><Id><OrgId><Othr><Id>C32050 | <Cretr><Pty><Id><OrgId><Othr><Id>C32051 | INVALID_VALUE | RsltnOfInvstgtn/RslvdCase
                    ENQUIRY    | <Cnsnt>true                     | <Cnsnt>false                      | INVALID_VALUE      | Document/IdVrfctnReq
                    ENQUIRY    | <Id>Q2</Id>                     | <Id>Q1</Id>                       | INVALID_VALUE      | Document/IdVrfctnReq
                    ENQUIRY    | <CtctDtls><MobNb>+86-13800000000</MobNb></CtctDtls> | ``            | INVALID_VALUE      | Vrfctn[2]/PtyAndAcctId
                    ENQUIRY    | +86-13800000000                 | 13800000000                       | INVALID_VALUE      | CtctDtls/MobNb
                    ENQUIRY    | 990101199001011234              | 990101 199001011234               | INVALID_VALUE      | Id/PrvtId/Othr/Id
                    ENQUIRY_ANSWER | <Rsn><Cd>PN02</Cd></Rsn>    | ``                                | INVALID_VALUE      | IdVrfctnRpt/Rpt[1]
                    ENQUIRY_ANSWER | <OrgnlId>Q1</OrgnlId>       | <OrgnlId>Q2</OrgnlId>             | INVALID_VALUE      | IdVrfctnRpt/Rpt[2]
                    ENQUIRY_ANSWER | <Vrfctn>false</Vrfctn>      | <Vrfctn>no</Vrfctn>               | INVALID_VALUE      | Rpt[1]/Vrfctn
                    CLOSE_OF_DAY | <EvtParam>2026-01-05</EvtParam> | ``                              | UNEXPECTED_ELEMENT | EvtInf/EvtTm
                    CLOSE_OF_DAY | CODY                          | HBEA                              | UNEXPECTED_ELEMENT | EvtInf/EvtParam
                    CLOSE_OF_DAY | <EvtParam>2026-01-05          | <EvtParam>2026-01-32              | INVALID_VALUE      | EvtInf/EvtParam
                    RETURN     | <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf> | ``                      | UNEXPECTED_ELEMENT | TxDtls/SplmtryData
                    RETURN     | ECNY.RTR                        | ECNY.W2W.IN                       | INVALID_VALUE      | Ntfctn/Ntry[1]
                    RETURN     | <OrgnlUETR>3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f</OrgnlUETR> | ``    | MISSING_ELEMENT    | Envlp/Return
                    BALANCE_REQUEST | <ReqdBalTp><CdOrPrtry><Cd>ITAV</Cd></CdOrPrtry></ReqdBalTp> | `` | MISSING_ELEMENT   | AcctRptgReq/RptgReq
                    BALANCE_REQUEST | <Cd>ITAV</Cd>              | <Cd>CLBD</Cd>                     | INVALID_VALUE      | CdOrPrtry/Cd
                    STATEMENT_REQUEST | <ToDt>2026-01-04         | <ToDt>2026-01-05                  | INVALID_VALUE      | FrToDt/ToDt
                    STATEMENT_REQUEST | <Tp>ALLL</Tp>            | <Tp>CHNG</Tp>                     | INVALID_VALUE      | RptgPrd/Tp
                    BALANCE    | 999500.00                       | 999500.0                          | INVALID_VALUE      | Rpt/Bal/Amt
                    BALANCE    | <Cd>ITAV</Cd>                   | <Cd>ITBD</Cd>                     | INVALID_VALUE      | CdOrPrtry/Cd
                    BALANCE    | <ToSeq>42                       | <ToSeq>-1                         | INVALID_VALUE      | RptgSeq/ToSeq
                    STATEMENT  | <PgNb>1                         | <PgNb>0                           | INVALID_VALUE      | Stmt/StmtPgntn
                    STATEMENT  | <PgNb>1                         | <PgNb>100000                      | INVALID_VALUE      | Stmt/StmtPgntn
                    STATEMENT  | <LastPgInd>true</LastPgInd>     | ``                                | MISSING_ELEMENT    | Stmt/StmtPgntn
                    STATEMENT  | <FrSeq>17                       | <FrSeq>19                         | INVALID_VALUE      | RptgSeq/FrToSeq
                    STATEMENT  | 23:59:59.999                    | 23:59:59.000                      | INVALID_VALUE      | FrToDt/ToDtTm
                    STATEMENT  | <FrDtTm>2026-01-05              | <FrDtTm>2026-01-06                | INVALID_VALUE      | BkToCstmrStmt/Stmt
                    STATEMENT  | <LglSeqNb>1                     | <LglSeqNb>0                       | INVALID_VALUE      | BkToCstmrStmt/Stmt
                    STATEMENT  | <Cd>OPBD</Cd>                   | <Cd>CLBD</Cd>                     | INVALID_VALUE      | CdOrPrtry/Cd
                    STATEMENT  | <Sum>0.01</Sum>                 | <Sum>0.1</Sum>                    | INVALID_VALUE      | TtlCdtNtries/Sum
                    STATEMENT  | </Stmt>                         | </Stmt><Stmt/>                    | UNEXPECTED_ELEMENT | BkToCstmrStmt/Stmt
                    """)
    void refusesWhatTheProfileDoesNotHave(
            HandWritten message, String part, String replacement, Reason reason, String place) {
        MessageRefusal refusal = refused(message.with(part, replacement));
        assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(reason);
        assertThat(refusal.place().replaceFirst(" \\d+:\\d+$", "")).endsWith(place);
        assertThat(refusal.mend()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(HandWritten.class)
    void refusesADocumentType(HandWritten message) {
        MessageRefusal refusal =
                refused(message.with("<Env>", "<!DOCTYPE Env SYSTEM \"file:///etc/passwd\"><Env>"));
        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_CONSTRUCT);
    }

    @ParameterizedTest
    @EnumSource(HandWritten.class)
    void refusesSupplementaryDataOfSomebodyElse(HandWritten message) {
        String foreign =
                "<SplmtryData><Envlp><x xmlns=\"urn:other\"/></Envlp></SplmtryData></Document>";
        assertThat(refused(message.with("</Document>", foreign)).reason())
                .isEqualTo(Reason.UNEXPECTED_ELEMENT);
    }

    /** What the message says of its lines and what they are, in the words of who must mend it. */
    @Test
    void tellsTheTotalThatWouldBeRight() {
        MessageRefusal refusal =
                refused(HandWritten.PAYMENT.with("<CtrlSum>1000.00", "<CtrlSum>1000.01"));
        assertThat(refusal.value()).isEqualTo("CtrlSum 1000.01");
        assertThat(refusal.mend())
                .isEqualTo("CtrlSum is the sum of the lines that follow: 1000.00");
    }

    private static MessageRefusal refused(byte[] body) {
        MessageRefusal refusal =
                catchThrowableOfType(MessageRefusal.class, () -> MessageReader.read(body));
        assertThat(refusal).as("the body must be refused").isNotNull();
        return refusal;
    }
}
