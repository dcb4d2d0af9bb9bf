/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What the settlement desk may do with a walk. */
public enum WalkAct {
    /** It may begin. */
    RELEASE,
    /** It shall not begin. */
    DECLINE,
    /** What was refused is tried once more. */
    RETRY,
    /** What waits after a refusal goes back to the deposit account, and the walk ends. */
    BRING_BACK,
    /** What somebody else was to do will not happen. */
    MISSED;

    /** The word of the file and of the page. */
    public String word() {
        return Words.of(name());
    }
}
