/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.Slice;
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
