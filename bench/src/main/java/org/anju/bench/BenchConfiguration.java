/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.time.Clock;
import org.anju.kernel.ChinaTime;

/** Which clock the bank's end signs by: the machine's, as the centre's own. */
final class BenchConfiguration {

    private BenchConfiguration() {}

    static Clock clock() {
        return Clock.system(ChinaTime.ZONE);
    }
}
