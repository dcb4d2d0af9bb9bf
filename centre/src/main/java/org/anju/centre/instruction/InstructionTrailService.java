/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each step of an instruction with its audit row and its outbox row. */
@Service
class InstructionTrailService {

    private final StepRepository steps;
    private final ActionLog log;
    private final Outbox outbox;

    InstructionTrailService(StepRepository steps, ActionLog log, Outbox outbox) {
        this.steps = steps;
        this.log = log;
        this.outbox = outbox;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void prepared(Instruction instruction) {
        leave(instruction, instruction.prepared().by(), "instruction.prepare", "prepared");
    }

    /** Adds a step that moved no money. */
    @Transactional(propagation = Propagation.MANDATORY)
    void step(Instruction instruction, InstructionStep step) {
        steps.add(instruction.id(), step, null);
        leave(instruction, step.who(), action(step.what()), topic(step.what()));
    }

    /**
     * Adds a step whose entry leaves its own audit and outbox rows.
     *
     * @param uetr the reference by which the bank told of it; null where it was not expected
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void booked(Instruction instruction, InstructionStep step, @Nullable UUID uetr) {
        steps.add(instruction.id(), step, uetr);
    }

    /** The audit row of an entry. */
    static AuditRecord audit(Instruction instruction, What what, Actor who) {
        return new AuditRecord(
                who,
                action(what),
                instruction.id().toString(),
                Outcome.SUCCEEDED,
                facts(instruction));
    }

    /** The outbox row of an entry. */
    static OutboxMessage message(Instruction instruction, What what) {
        return message(instruction, topic(what));
    }

    private void leave(Instruction instruction, Actor who, String action, String topic) {
        log.record(
                new AuditRecord(
                        who,
                        action,
                        instruction.id().toString(),
                        Outcome.SUCCEEDED,
                        facts(instruction)));
        outbox.publish(message(instruction, topic));
    }

    private static OutboxMessage message(Instruction instruction, String topic) {
        return new OutboxMessage(
                "instruction." + topic,
                instruction.id().toString(),
                Map.of(
                        "kind", instruction.order().kind().name(),
                        "amount_fen", instruction.order().amount().fen()));
    }

    private static Map<String, String> facts(Instruction instruction) {
        return Map.of(
                "kind", instruction.order().kind().name(),
                "digest", instruction.digest(),
                "maker", instruction.prepared().by().number());
    }

    private static String action(What what) {
        return switch (what) {
            case APPROVED -> "instruction.approve";
            case REJECTED -> "instruction.reject";
            case WITHDRAWN -> "instruction.withdraw";
            case BOOKED -> "instruction.book";
            case LET_GO -> "instruction.let-go";
            case RETURNED -> "instruction.return";
            case REVERSED -> "instruction.reverse";
        };
    }

    private static String topic(What what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
