/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import java.util.function.Function;

/** What came of handing something to a program. */
public sealed interface Outcome<T> {

    /** It was taken. */
    record Taken<T>(T answer) implements Outcome<T> {}

    /** It was refused. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** What a reply says. */
    static <T> Outcome<T> of(Door.Reply reply, Function<Door.Reply, T> answer) {
        return reply.isRefused()
                ? new Refused<>(reply.refusal())
                : new Taken<>(answer.apply(reply));
    }

    /** The answer where anything but taking ends the play. */
    default T orFail(String what) {
        return switch (this) {
            case Taken<T>(T answer) -> answer;
            case Refused<T>(Refusal refusal) ->
                    throw new DoorFailure(what + " was refused: " + refusal.inShort());
        };
    }
}
