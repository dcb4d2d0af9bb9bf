/**
 * Lists (清册) and tables as files. Owns: how a file that somebody hands in is told by its bytes and
 * read by its headers, row by row and in bounded memory; how what is wrong with it is told and
 * marked in it; the templates; how the result of a query becomes a file. Asks: the mask of personal
 * values. Tells nobody and stores nothing: what a row means is the business's own affair.
 */
@NullMarked
@ApplicationModule(displayName = "Lists", allowedDependencies = "protection")
package org.anju.centre.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
