/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anju.centre.protection.Mask;

/** A message of the bank as a desk reads it: indented, and with personal values masked. */
final class ShownMessage {

    private static final String INDENT = "  ";

    /** Elements whose text may hold a wallet's number, among other things. */
    private static final Set<String> MAY_HOLD_NUMBERS =
            Set.of("Id", "Ustrd", "AddtlNtryInf", "AddtlTxInf", "Strd", "Ref");

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private String open = "";
    private boolean hasChildren;

    private ShownMessage() {}

    /** The message as text; empty bytes and what is no XML give an empty text. */
    static String of(byte[] body) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var shown = new ShownMessage();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                shown.take(reader.next(), reader);
            }
            return shown.text.toString().stripLeading();
        } catch (XMLStreamException e) {
            return "";
        }
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.CHARACTERS -> {
                if (!reader.isWhiteSpace()) {
                    text.append(masked(open, reader.getText()));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end(reader);
            default -> {
                // Comments and instructions are no part of a message.
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        newLine();
        open = reader.getLocalName();
        text.append('<').append(open);
        if (depth == 0 || !reader.getNamespaceURI().isEmpty() && reader.getNamespaceCount() > 0) {
            text.append(" xmlns=\"").append(reader.getNamespaceURI()).append('"');
        }
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            text.append(' ')
                    .append(reader.getAttributeLocalName(at))
                    .append("=\"")
                    .append(reader.getAttributeValue(at))
                    .append('"');
        }
        text.append('>');
        depth++;
        hasChildren = false;
    }

    private void end(XMLStreamReader reader) {
        depth--;
        if (hasChildren) {
            newLine();
        }
        text.append("</").append(reader.getLocalName()).append('>');
        hasChildren = true;
    }

    private void newLine() {
        text.append('\n').append(INDENT.repeat(depth));
    }

    private static String masked(String element, String value) {
        if (element.equals("Nm")) {
            return CounterpartyName.shown(value);
        }
        return MAY_HOLD_NUMBERS.contains(element) ? Mask.FREE_TEXT.apply(value) : value;
    }
}
