/** Proves how a play is compared, told and written down. */
@NullMarked
package org.anju.launcher.play;

import org.jspecify.annotations.NullMarked;
