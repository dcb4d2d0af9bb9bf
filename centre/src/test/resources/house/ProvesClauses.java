package red;

import org.anju.kernel.Clause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Clause("1.2")
class ProvesClauses {

    @Test
    @Clause("1.1")
    @Clause("9.99")
    void one() {}

    @Nested
    class Inner {

        @Test
        @org.anju.kernel.Clause(value = "1.1")
        void two() {}
    }
}
