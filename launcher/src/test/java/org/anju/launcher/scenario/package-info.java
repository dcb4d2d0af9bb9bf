/** Proves what the scenario format takes and what it refuses. */
@NullMarked
package org.anju.launcher.scenario;

import org.jspecify.annotations.NullMarked;
