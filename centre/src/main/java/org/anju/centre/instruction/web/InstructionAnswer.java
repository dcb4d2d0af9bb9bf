/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import java.util.List;
import java.util.UUID;
import org.anju.centre.instruction.Instruction;
import org.anju.centre.instruction.InstructionStep;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.route.Walk;
import org.anju.centre.settlement.BatchLineTold;
import org.anju.centre.settlement.PaymentBatch;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as programs read it.
 *
 * @param walk how far its money is; null before it was approved, and where no money moves
 * @param batch how far its list is; null where it has none
 * @param approval with {@code digest}, what its checker decides about
 */
record InstructionAnswer(
        Item instruction,
        String remark,
        String grounds,
        List<StepAnswer> steps,
        @Nullable WalkAnswer walk,
        @Nullable BatchAnswer batch,
        @Nullable UUID approval,
        String digest) {

    static InstructionAnswer of(
            Instruction instruction,
            @Nullable UUID approval,
            @Nullable Walk walk,
            @Nullable BatchAnswer batch) {
        return new InstructionAnswer(
                Item.of(instruction),
                instruction.order().remark(),
                instruction.grounds(),
                instruction.steps().stream().map(StepAnswer::of).toList(),
                walk == null ? null : WalkAnswer.of(walk),
                batch,
                approval,
                instruction.digest());
    }

    /** A part of the instructions with the totals of all that were found. */
    record PageAnswer(long total, long sumFen, List<Item> items) {}

    /**
     * One instruction.
     *
     * @param partyTail the last four characters of the other wallet's number
     */
    record Item(
            UUID id,
            String kind,
            String route,
            String state,
            long amountFen,
            String account,
            String loan,
            @Nullable UUID reference,
            long interestFen,
            String partyTail,
            String evidenceName,
            String evidenceSm3,
            String maker,
            String madeAt) {

        static Item of(Instruction instruction) {
            Instruction.Order order = instruction.order();
            return new Item(
                    instruction.id().value(),
                    order.kind().name(),
                    order.kind().route().name(),
                    instruction.state().word(),
                    order.amount().fen(),
                    order.concern().account(),
                    order.concern().loan(),
                    order.concern().reference().orElse(null),
                    order.concern().interest().fen(),
                    order.partyTail(),
                    instruction.evidence().name(),
                    instruction.evidence().sm3Hex(),
                    instruction.prepared().by().number(),
                    instruction.prepared().at().toString());
        }
    }

    /** Something that happened to it. */
    record StepAnswer(String what, String who, String note, @Nullable UUID entry, String at) {

        static StepAnswer of(InstructionStep step) {
            EntryId entry = step.entry();
            return new StepAnswer(
                    step.what().name(),
                    step.who().number(),
                    step.note(),
                    entry == null ? null : entry.value(),
                    step.at().toString());
        }
    }

    /**
     * How far the batch of its list is.
     *
     * @param unknownLines of how many lines nobody knows whether the bank executed them
     * @param bookedFen what the bank told to have booked for it
     */
    record BatchAnswer(
            UUID id,
            String state,
            int lines,
            long fen,
            int settledLines,
            long settledFen,
            int refusedLines,
            int unknownLines,
            long bookedFen,
            String problem) {

        static BatchAnswer of(PaymentBatch batch) {
            return new BatchAnswer(
                    batch.id().value(),
                    batch.state().name(),
                    batch.lines(),
                    batch.total().fen(),
                    batch.progress().settled(),
                    batch.progress().settledSum().fen(),
                    batch.progress().refused(),
                    batch.unknown(),
                    batch.progress().booked().fen(),
                    batch.problem());
        }
    }

    /** A line that the bank refused, under the reference of its list. */
    record RefusedLine(
            int number, String reference, String partyTail, long fen, String code, String words) {

        static RefusedLine of(BatchLineTold line) {
            return new RefusedLine(
                    line.number(),
                    line.caseKey().substring(line.caseKey().indexOf(':') + 1),
                    line.tail(),
                    line.amount().fen(),
                    line.code(),
                    line.words());
        }
    }

    /** How far its money is. */
    record WalkAnswer(UUID id, String phase, List<String> legs, List<String> tasks) {

        static WalkAnswer of(Walk walk) {
            return new WalkAnswer(
                    walk.id().value(),
                    walk.phase().name(),
                    walk.legs(),
                    walk.tasks().stream().map(Enum::name).toList());
        }
    }
}
