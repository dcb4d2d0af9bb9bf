/**
 * Plays a scenario through the programs' own doors: the bank's control API and the centre's API for
 * programs. Owns: the course of a played day, what was expected and found, the result and its
 * documented form. Asks: the scenario, the running programs. Knows no code of the programs, only
 * their contracts.
 */
@NullMarked
package org.anju.launcher.play;

import org.jspecify.annotations.NullMarked;
