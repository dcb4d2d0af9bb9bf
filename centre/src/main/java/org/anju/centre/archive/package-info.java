/**
 * The archive (电子档案, clause 8.3): what was handed in or sent to the centre, byte for byte, so that
 * every act can be shown with what caused it.
 *
 * <p>Owns schema {@code archive}. Asks nobody but the keys. Tells nobody: whoever stores evidence
 * keeps its id with the act.
 */
@NullMarked
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {})
package org.anju.centre.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
