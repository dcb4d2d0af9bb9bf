/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever the profile allows is read as it was written. */
class MessageRoundTripTest {

    private static final int MESSAGES = 2_000;

    @Test
    void readsEveryMessageThatItWrites() throws MessageRefusal {
        long seed = Long.getLong("anju.seed", System.nanoTime());
        System.out.println("MessageRoundTripTest: seed " + seed + " (-Danju.seed=…)");
        RandomMessages messages = new RandomMessages(new Random(seed));
        Set<Class<?>> kinds = new HashSet<>();
        for (int count = 0; count < MESSAGES; count++) {
            Envelope envelope = messages.next();
            kinds.add(envelope.message().getClass());
            assertThat(MessageReader.read(MessageWriter.write(envelope))).isEqualTo(envelope);
        }
        assertThat(kinds).containsExactlyInAnyOrder(Message.class.getPermittedSubclasses());
    }

    /** The parser's and the writer's factories are shared by all threads. */
    @Test
    void readsAndWritesOnManyThreadsAtOnce() {
        long same =
                IntStream.range(0, MESSAGES)
                        .parallel()
                        .filter(seed -> comesBack(new RandomMessages(new Random(seed)).next()))
                        .count();
        assertThat(same).isEqualTo(MESSAGES);
    }

    private static boolean comesBack(Envelope envelope) {
        try {
            return MessageReader.read(MessageWriter.write(envelope)).equals(envelope);
        } catch (MessageRefusal _) {
            return false;
        }
    }
}
