/** Tests of how programs are spoken to. */
@NullMarked
package org.anju.launcher.door;

import org.jspecify.annotations.NullMarked;
