/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.channel.message.TransactionParty;

/**
 * The least that writing a batch costs: the same elements by StAX, SM3 and SM4-GCM over the bytes,
 * and one sealed field opened for each line. No table, no rules, nothing kept.
 */
final class WritingLimit {

    private static final KeyId KEY = new KeyId("field");
    private static final int PART_BYTES = 256 * 1024;
    private static final String ONE_FIELD = "bench|sealed|";

    private final SoftwareCrypto crypto;
    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
    private final List<byte[]> fields = new ArrayList<>();
    private final String name = "01a208793ecf7835" + "8a9153dfe9cd3e0f";
    private final String uetr = "8c1f3a52-6f0e-4c1b-9b57-2f3f6f1f2d11";

    WritingLimit(SoftwareCrypto crypto, int lines) {
        this.crypto = crypto;
        for (int line = 1; line <= lines; line++) {
            String clear = BatchUnderTest.wallet(line) + "\n" + BatchUnderTest.remark();
            fields.add(crypto.encrypt(KEY, clear.getBytes(StandardCharsets.UTF_8), place(line)));
        }
    }

    private static byte[] place(int line) {
        return (ONE_FIELD + line).getBytes(StandardCharsets.UTF_8);
    }

    /** The seconds of writing, digesting, sealing and opening. */
    double seconds() {
        long begin = System.nanoTime();
        try {
            SealedAndForgotten target = new SealedAndForgotten();
            XMLStreamWriter xml = factory.createXMLStreamWriter(target, "UTF-8");
            xml.writeStartElement("Document");
            for (int line = 1; line <= fields.size(); line++) {
                String clear =
                        new String(
                                crypto.decrypt(KEY, fields.get(line - 1), place(line)),
                                StandardCharsets.UTF_8);
                write(xml, line, clear);
            }
            xml.writeEndElement();
            xml.close();
            target.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the limit cannot be measured", e);
        }
        return Alternation.since(begin);
    }

    private void write(XMLStreamWriter xml, int line, String clear) throws XMLStreamException {
        int end = clear.indexOf('\n');
        TransactionParty payee = BatchUnderTest.payee(line);
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        text(xml, name, "InstrId");
        text(xml, name, "EndToEndId");
        text(xml, uetr, "UETR");
        xml.writeEndElement();
        text(xml, "W2W", "PmtTpInf", "LclInstrm", "Prtry");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(BatchUnderTest.amount(line).toString());
        xml.writeEndElement();
        xml.writeEndElement();
        text(xml, payee.name(), "Cdtr", "Nm");
        xml.writeStartElement("CdtrAcct");
        xml.writeStartElement("Id");
        xml.writeStartElement("Othr");
        text(xml, clear.substring(0, end), "Id");
        text(xml, "ECNYW", "SchmeNm", "Prtry");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        text(xml, clear.substring(end + 1), "RmtInf", "Ustrd");
        text(xml, "2026-01-06T09:00:00.000+08:00", "SplmtryData", "Envlp", "Ordr", "XpryTm");
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String text, String... path)
            throws XMLStreamException {
        for (String element : path) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(text);
        for (String _ : path) {
            xml.writeEndElement();
        }
    }

    /** Digests and seals part by part what is written to it. */
    private final class SealedAndForgotten extends OutputStream {

        private final MessageDigest digest = crypto.sm3();
        private final byte[] part = new byte[PART_BYTES];
        private int length;
        private long sealed;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int count) {
            int done = 0;
            while (done < count) {
                int room = Math.min(count - done, part.length - length);
                System.arraycopy(source, offset + done, part, length, room);
                length += room;
                done += room;
                if (length == part.length) {
                    seal();
                }
            }
        }

        private void seal() {
            byte[] clear = Arrays.copyOf(part, length);
            digest.update(clear);
            sealed += crypto.encrypt(KEY, clear, place(0)).length;
            length = 0;
        }

        void end() {
            seal();
            if (sealed == 0 || digest.digest().length == 0) {
                throw new IllegalStateException("nothing was written");
            }
        }
    }
}
