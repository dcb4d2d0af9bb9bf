/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anju.launcher.demo.DemoEmployer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How soon an open page tells what the bank has booked. */
@ExtendWith(House.Opening.class)
class LiveStatusIT {

    /** What a journey waits at most; the goal is less than two seconds and is printed. */
    private static final double PATIENCE_MILLIS = 10_000;

    private static final int ROUNDS = 20;
    private static final int PER_CLERK = 10;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final House house;

    LiveStatusIT(House house) {
        this.house = house;
    }

    @Test
    void tellsTwentyPaymentsOnTheOpenPage() {
        List<Long> waited = new ArrayList<>();
        waited.addAll(payments("clerk-1", house.employers().get(0)));
        waited.addAll(payments("clerk-3", house.employers().get(2)));
        assertThat(waited).hasSize(ROUNDS);
        System.out.printf(
                "live-status rounds=%d median_ms=%d max_ms=%d goal_max_ms=2000 each=%s%n",
                waited.size(), median(waited), Collections.max(waited), waited);
    }

    private List<Long> payments(String number, DemoEmployer employer) {
        Bank bank = new Bank(house.bankAddress());
        List<Long> waited = new ArrayList<>();
        try (Visitor clerk = house.signedIn(number)) {
            for (int round = 0; round < PER_CLERK; round++) {
                Payable payable = new Hall(clerk).declareFromRoster();
                Locator posted =
                        clerk.page()
                                .locator(".status", new Page.LocatorOptions().setHasText("已入账"));
                bank.pay(employer, payable);
                long booked = System.nanoTime();
                posted.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
                waited.add((System.nanoTime() - booked) / NANOS_PER_MILLI);
            }
        }
        return waited;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
