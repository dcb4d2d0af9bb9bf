/**
 * What the pages of the desks do alike: an act is answered by leading on, or by the page once more
 * with what was refused; a list becomes a file, and who took it is in the action log; a list's
 * address says what its filter asks. Owns no table and knows no business. Asks {@code audit} to
 * note who took a file, {@code lists} to write it.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"audit", "lists", "staff"})
@NullMarked
package org.anju.centre.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
