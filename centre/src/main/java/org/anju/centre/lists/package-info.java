/**
 * Lists (清册) that people hand in as CSV files. Owns: how such a file is read by its headers, line
 * by line and in bounded memory, and how what is wrong with it is told. Asks: the mask of personal
 * values. Tells nobody and stores nothing: what a row means is the business's own affair.
 */
@NullMarked
@ApplicationModule(displayName = "Lists", allowedDependencies = "protection")
package org.anju.centre.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
