/**
 * The scenario format: what a folder with {@code scenario.yaml} and its CSV lists may say, read
 * strictly. Owns: the format, whose every word {@code docs/reference/scenario.md} explains and
 * which is frozen. Asks: nothing but files. Tells: a whole, checked scenario, or every problem
 * found with file, line, value and mend. What the lists hold is not read here: a bad list is a
 * thing to play.
 */
@NullMarked
package org.anju.launcher.scenario;

import org.jspecify.annotations.NullMarked;
