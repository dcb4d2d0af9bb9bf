package red;

import java.util.concurrent.TimeUnit;

class NothingSleeps {

    void waits() throws InterruptedException {
        Thread.sleep(100); // red
        TimeUnit.SECONDS.sleep(1); // red
        TimeUnit.SECONDS.toMillis(1);
    }
}
