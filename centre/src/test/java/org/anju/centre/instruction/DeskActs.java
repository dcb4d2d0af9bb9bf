/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.route.RouteDesk;
import org.anju.centre.route.WalkId;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;

/**
 * What the finance checker and the settlement desk do with instructions and their walks, each act
 * in one line of text, so that it reaches a centre that is another process too.
 */
@FunctionalInterface
public interface DeskActs {

    /** Does what one line says; again, it changes nothing. */
    void act(String line);

    /** The checker approves. */
    default void approve(InstructionId id) {
        act("approve " + id);
    }

    /** The desk lets the first order leave. */
    default void release(WalkId walk) {
        act("release " + walk);
    }

    /** The desk tries again. */
    default void tryAgain(WalkId walk) {
        act("again " + walk);
    }

    /** The desk sends back what waits. */
    default void bringBack(WalkId walk) {
        act("back " + walk);
    }

    /** Where a program's facades are found. */
    interface Facades {
        /** The facade of this type. */
        <T> T of(Class<T> type);
    }

    /** The acts on a program of this process. */
    static DeskActs on(Facades program) {
        SignedIn checker = new SignedIn("F1", "李财务", Set.of(Post.FINANCE_CHECKER), null);
        SignedIn releaser = new SignedIn("S2", "周结算", Set.of(Post.SETTLEMENT), null);
        return line -> {
            String[] words = line.split(" ", 2);
            UUID id = UUID.fromString(words[1]);
            RouteDesk desk = program.of(RouteDesk.class);
            switch (words[0]) {
                case "approve" -> approve(program.of(Approvals.class), id, checker);
                case "release" -> desk.release(new WalkId(id), releaser);
                case "again" -> desk.tryAgain(new WalkId(id), Optional.empty(), releaser);
                case "back" -> desk.bringBack(new WalkId(id), releaser);
                default -> throw new IllegalArgumentException(line);
            }
        };
    }

    private static void approve(Approvals approvals, UUID instruction, SignedIn checker) {
        Approval open =
                approvals.latest(Instruction.APPROVAL, instruction.toString()).orElseThrow();
        approvals.decide(open.id(), Decision.APPROVE, "", open.request().digest(), checker);
    }
}
