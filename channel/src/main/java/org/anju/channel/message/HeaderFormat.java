/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The XML of {@link BusinessHeader}, {@code head.001.001.02}. */
final class HeaderFormat {

    /** Where the code of an organisation stands that has neither BIC nor LEI. */
    private static final List<String> NODE = List.of("OrgId", "Id", "OrgId", "Othr");

    private HeaderFormat() {}

    static void write(ElementWriter out, BusinessHeader header) {
        out.element(
                "AppHdr",
                BusinessHeader.DEFINITION,
                () -> {
                    writeNode(out, "Fr", header.from());
                    writeNode(out, "To", header.to());
                    out.text("BizMsgIdr", header.messageId());
                    out.text("MsgDefIdr", header.definition());
                    out.text("BizSvc", BusinessHeader.SERVICE);
                    out.time("CreDt", header.created());
                    out.dayAsTime("BizPrcgDt", header.businessDate());
                    out.indicator("PssblDplct", header.possibleDuplicate());
                });
    }

    private static void writeNode(ElementWriter out, String side, String node) {
        out.element(side, () -> out.path(NODE, () -> out.text("Id", node)));
    }

    static BusinessHeader read(ElementReader in) throws MessageRefusal {
        return in.element("AppHdr", BusinessHeader.DEFINITION, HeaderFormat::readContent);
    }

    private static BusinessHeader readContent(ElementReader in) throws MessageRefusal {
        String from = readNode(in, "Fr");
        String to = readNode(in, "To");
        String messageId = in.text("BizMsgIdr", TextRule.MESSAGE_ID);
        String definition = in.text("MsgDefIdr", TextRule.DEFINITION);
        in.constant("BizSvc", BusinessHeader.SERVICE);
        OffsetDateTime created = in.time("CreDt");
        LocalDate businessDate = in.dayAsTime("BizPrcgDt");
        boolean possibleDuplicate = in.indicator("PssblDplct");
        return new BusinessHeader(
                from, to, messageId, definition, created, businessDate, possibleDuplicate);
    }

    private static String readNode(ElementReader in, String side) throws MessageRefusal {
        return in.element(
                side, inSide -> inSide.path(NODE, node -> node.text("Id", TextRule.NODE)));
    }
}
