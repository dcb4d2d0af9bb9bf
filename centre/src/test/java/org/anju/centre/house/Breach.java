/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.nio.file.Path;

/** A place that breaks a rule, and how. */
record Breach(Path path, int line, String what) {

    @Override
    public String toString() {
        Path shown = path.startsWith(Project.ROOT) ? Project.ROOT.relativize(path) : path;
        return shown + ":" + line + ": " + what;
    }
}
