package red;

import org.junit.jupiter.api.Disabled; // red
import org.junit.jupiter.api.Test;

class NothingIsDisabled {

    @Test
    @Disabled("flaky") // red
    void booksTheMoney() {}

    @Test
    @org.junit.jupiter.api.Disabled // red
    void booksItOnce() {}
}
