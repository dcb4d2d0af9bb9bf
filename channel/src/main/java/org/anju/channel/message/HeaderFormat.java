/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

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
                    out.time(
                            "BizPrcgDt",
                            header.businessDate().atStartOfDay().atOffset(WireTime.OFFSET));
                    out.indicator("PssblDplct", header.possibleDuplicate());
                });
    }

    private static void writeNode(ElementWriter out, String side, String node) {
        out.element(side, () -> out.path(NODE, () -> out.text("Id", node)));
    }
}
