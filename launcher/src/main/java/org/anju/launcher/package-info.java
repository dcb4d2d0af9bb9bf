/**
 * The commands of {@code ./anju}. Owns: arguments and exit codes. Asks: the day's player, the
 * embedded server. Tells nothing to the programs but how they are started.
 */
@NullMarked
package org.anju.launcher;

import org.jspecify.annotations.NullMarked;
