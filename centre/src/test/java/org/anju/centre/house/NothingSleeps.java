/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;
import java.util.regex.Pattern;

/** Nothing waits by sleeping, least of all a test: what is waited for can be awaited. */
final class NothingSleeps implements HouseRule {

    private static final Pattern SLEEP =
            Pattern.compile("(.*\\.)?(Thread\\.sleep|TimeUnit\\.[A-Z]+\\.sleep)");

    @Override
    public List<Breach> breaches(SourceFile file) {
        return CallScan.of(
                file, call -> SLEEP.matcher(call.name()).matches(), "sleep as synchronisation");
    }
}
