/** Proves that the fault suite holds, and that errors planted into the centre are caught by it. */
@NullMarked
package org.anju.launcher.faults;

import org.jspecify.annotations.NullMarked;
