/**
 * The fault suite: every error that the bank can be asked to commit, on every shape of payment, in
 * a play that a seed draws, and what must be true when the errors have ended. Owns: the right end
 * of each fault, the drawing of a play, what is looked at after it. Asks: the played day, the
 * bank's control API and the centre's API for programs.
 */
@NullMarked
package org.anju.launcher.faults;

import org.jspecify.annotations.NullMarked;
