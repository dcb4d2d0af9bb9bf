/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.util.List;

/**
 * How a play of faults ended.
 *
 * @param seed what drew it
 * @param findings what was not as it must be, one line each, its kind first; empty where all was
 */
public record Verdict(long seed, List<String> findings) {

    /** Keeps its own copy. */
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether everything was as it must be. */
    public boolean held() {
        return findings.isEmpty();
    }
}
