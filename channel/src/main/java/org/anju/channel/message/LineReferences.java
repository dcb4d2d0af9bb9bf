/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.UUID;

/**
 * The names of one ordered line.
 *
 * @param instructionId its instruction id
 * @param endToEndId its end-to-end id
 * @param uetr its UETR
 */
record LineReferences(String instructionId, String endToEndId, UUID uetr) {

    /** As an order mints them. */
    void writeOrdered(ElementWriter out) {
        out.element("PmtId", () -> write(out, "InstrId", "EndToEndId", "UETR"));
    }

    /** The mirror of {@link #writeOrdered}. */
    static LineReferences readOrdered(ElementReader in) throws MessageRefusal {
        return in.element("PmtId", ids -> read(ids, "InstrId", "EndToEndId", "UETR"));
    }

    /** As whoever speaks of an order repeats them. */
    void writeOriginal(ElementWriter out) {
        write(out, "OrgnlInstrId", "OrgnlEndToEndId", "OrgnlUETR");
    }

    /** The mirror of {@link #writeOriginal}. */
    static LineReferences readOriginal(ElementReader in) throws MessageRefusal {
        return read(in, "OrgnlInstrId", "OrgnlEndToEndId", "OrgnlUETR");
    }

    void write(ElementWriter out, String instruction, String endToEnd, String chain) {
        out.text(instruction, instructionId);
        out.text(endToEnd, endToEndId);
        out.text(chain, uetr.toString());
    }

    static LineReferences read(ElementReader in, String instruction, String endToEnd, String chain)
            throws MessageRefusal {
        String instructionId = in.text(instruction, TextRule.REFERENCE);
        String endToEndId = in.text(endToEnd, TextRule.REFERENCE);
        return new LineReferences(instructionId, endToEndId, in.uetr(chain));
    }
}
