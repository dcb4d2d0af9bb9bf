package red;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

class ChanceIsInjected {

    private final RandomGenerator seeded = new Random(); // red

    UUID name() {
        return UUID.randomUUID(); // red
    }

    double roll(RandomGenerator injected) {
        return ThreadLocalRandom.current().nextDouble() // red
                + Math.random() // red
                + injected.nextDouble();
    }
}
