/** Plays scenarios with the packaged programs, and proves that nothing of a play is left. */
@NullMarked
package org.anju.launcher;

import org.jspecify.annotations.NullMarked;
