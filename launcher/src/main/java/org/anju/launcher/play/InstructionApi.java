/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Settlement instructions (结算指令单) of the centre, as programs reach them. */
final class InstructionApi {

    private static final String PATH = "/api/v1/instructions";

    private final Door door;

    InstructionApi(Door door) {
        this.door = door;
    }

    /**
     * An instruction as it stands.
     *
     * @param walk how far its money is; null before it was approved, and where no money moves
     * @param approval under what its checker finds it
     */
    record Instruction(
            Item instruction, @Nullable Walk walk, @Nullable UUID approval, String digest) {}

    /** What identifies it, and its state. */
    record Item(UUID id, String state) {}

    /** How far its money is, and why people must look at it. */
    record Walk(UUID id, String phase, List<String> tasks) {}

    Outcome<Instruction> prepare(UUID id, Map<String, ?> wanted) {
        return Outcome.of(
                door.post(PATH, wanted, id),
                reply -> reply.<Instruction>as(new TypeReference<>() {}));
    }

    Instruction find(UUID id) {
        return door.get(PATH + "/" + id, new TypeReference<Instruction>() {});
    }
}
