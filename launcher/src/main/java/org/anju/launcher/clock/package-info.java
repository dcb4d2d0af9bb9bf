/**
 * The clock of a played day, lent to a program of ours on its own class path. Owns: one Spring
 * bean. Asks: the kernel's stepped clock, the setting {@code anju.day.clock-file}. A program learns
 * of it by {@code spring.main.sources} only, so that production code knows no test clock. The
 * machine's own clock is opened here too, for runs against programs that go by it.
 */
@NullMarked
package org.anju.launcher.clock;

import org.jspecify.annotations.NullMarked;
