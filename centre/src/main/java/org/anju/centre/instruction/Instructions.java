/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.settlement.BatchLineTold;
import org.anju.centre.settlement.PaymentBatch;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * Settlement instructions (结算指令单): payments that no other business starts, and special cases, each
 * prepared by one person and approved by another (clauses 5.2 a, 8.1.2).
 */
public interface Instructions {

    /**
     * Asks the finance checkers to approve an instruction; moves and holds nothing. The same of the
     * same person again is the one that stands.
     *
     * @throws InstructionRefusal if something of it is missing or wrong, the money is not there, or
     *     its maker is not of the settlement post
     */
    Instruction prepare(NewInstruction asked, SignedIn maker);

    /**
     * As {@link #prepare(NewInstruction, SignedIn)} with a list of what is paid or collected. Its
     * batch is built at once, and leaves when it was approved and its turn has come.
     *
     * @throws org.anju.centre.lists.ListRefused with all that is wrong with the lines of the list
     */
    Instruction prepare(NewInstruction asked, Optional<UploadedList> list, SignedIn maker);

    /**
     * Takes an instruction back while nobody has decided; the same again changes nothing.
     *
     * @throws InstructionRefusal if there is no such instruction
     * @throws org.anju.centre.staff.StaffRefusal if it is somebody else's or was decided
     */
    Instruction withdraw(InstructionId id, SignedIn maker);

    /** One instruction. */
    Optional<Instruction> find(InstructionId id);

    /** A part of the instructions, newest first, with the totals of all that were found. */
    Page page(@Nullable InstructionState state, Slice slice);

    /** The file that shows the grounds of an instruction. */
    Optional<InputStream> evidence(InstructionId id);

    /** The list of an instruction, as it was handed in; empty where it has none. */
    Optional<InputStream> list(InstructionId id);

    /**
     * Writes the empty list of a kind, to be filled in.
     *
     * @throws InstructionRefusal if the kind has no list
     * @throws IOException if the stream cannot be written; it stays open
     */
    void template(InstructionKind kind, ListKind form, OutputStream out) throws IOException;

    /** The batch of an instruction's list; empty where it has none. */
    Optional<PaymentBatch> batch(InstructionId id);

    /** Lines of that batch that were refused, at most 200. */
    List<BatchLineTold> refusedLines(InstructionId id);

    /**
     * A part of a list.
     *
     * @param total how many were found
     * @param sum what they amount to, together
     */
    record Page(long total, Cny sum, List<Instruction> instructions) {

        /** Holds its own copy of the instructions. */
        public Page {
            instructions = List.copyOf(instructions);
        }
    }
}
