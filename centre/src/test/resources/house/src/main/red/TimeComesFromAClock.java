package red;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

class TimeComesFromAClock {

    private final Clock clock = Clock.systemUTC(); // red
    private final Supplier<Instant> time = Instant::now; // red

    Object today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")); // red
    }

    Object right() {
        return LocalDate.now(clock).atTime(clock.instant().atZone(clock.getZone()).toLocalTime());
    }

    long millis() {
        return System.currentTimeMillis() + new Date().getTime(); // red
    }

    Date given(long millis) {
        return new Date(millis);
    }
}
