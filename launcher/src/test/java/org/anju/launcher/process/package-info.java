/** Proves that what is started ends, and that what is kept is kept from others. */
@NullMarked
package org.anju.launcher.process;

import org.jspecify.annotations.NullMarked;
