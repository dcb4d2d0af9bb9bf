/**
 * What went over the bank link of a play, judged by the official schemas. Owns: which messages each
 * side keeps and where. Asks: the databases of both programs, the schemas. Knows no scenario and
 * starts nothing.
 */
@NullMarked
package org.anju.launcher.link;

import org.jspecify.annotations.NullMarked;
