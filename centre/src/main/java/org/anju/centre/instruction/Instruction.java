/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.CounterpartyName;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/**
 * A settlement instruction (结算指令单) as it stands.
 *
 * @param order what is to be done
 * @param grounds why, in words
 * @param evidence the file that shows it
 * @param digest of everything that is decided about (SM3, 64 hexadecimal digits)
 * @param steps what happened since, oldest first
 */
public record Instruction(
        InstructionId id,
        Order order,
        String grounds,
        EvidenceFile evidence,
        String digest,
        Prepared prepared,
        List<InstructionStep> steps) {

    /** Which kind of {@link org.anju.centre.staff.ApprovalRequest} asks for its decision. */
    public static final String APPROVAL = "SETTLEMENT_INSTRUCTION";

    /** How {@code route} knows this business. */
    static final String BUSINESS = "instruction";

    /** Holds its own copy of the steps. */
    public Instruction {
        steps = List.copyOf(steps);
    }

    /**
     * What is to be done.
     *
     * @param party who is paid, or who is to pay
     * @param remark what the payee reads (附言)
     * @param list whom it pays, or from whom it collects, where these are many
     */
    public record Order(
            InstructionKind kind,
            Cny amount,
            Concern concern,
            Optional<TransactionParty> party,
            String remark,
            Optional<PaymentList> list) {

        private static final int LAST = 4;

        /** The other side's name, masked where it is a person's; empty where there is none. */
        public String partyShown() {
            return party.map(each -> CounterpartyName.shown(each.name())).orElse("");
        }

        /** The last four characters of the other side's number; empty where there is none. */
        public String partyTail() {
            return party.map(each -> each.account().number())
                    .map(number -> number.substring(Math.max(0, number.length() - LAST)))
                    .orElse("");
        }
    }

    /**
     * A list (清册) whose payments go to the bank as one batch.
     *
     * @param file as it was handed in
     * @param lines how many payments it has; their sum is the instruction's amount
     */
    public record PaymentList(EvidenceFile file, int lines) {}

    /** A paper of an instruction, kept as it was handed in. */
    public record EvidenceFile(EvidenceId id, String name, String sm3Hex, long bytes) {}

    /** Who prepared it, and when. */
    public record Prepared(Actor by, Instant at) {}

    Instruction with(List<InstructionStep> since) {
        return new Instruction(id, order, grounds, evidence, digest, prepared, since);
    }

    /** How far it is, as its last step says. */
    public InstructionState state() {
        return steps.isEmpty()
                ? InstructionState.CHECKING
                : InstructionState.after(steps.getLast().what());
    }

    /**
     * Who approved it.
     *
     * @throws java.util.NoSuchElementException if nobody has
     */
    Actor approver() {
        return steps.stream()
                .filter(step -> step.what() == InstructionStep.What.APPROVED)
                .map(InstructionStep::who)
                .findFirst()
                .orElseThrow();
    }

    /** Whether somebody instructed exactly this. */
    boolean isSame(String otherDigest, Actor maker) {
        return digest.equals(otherDigest) && prepared.by().number().equals(maker.number());
    }
}
