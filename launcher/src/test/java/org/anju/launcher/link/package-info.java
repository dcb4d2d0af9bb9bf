/** Proves what is told of the messages of a play. */
@NullMarked
package org.anju.launcher.link;

import org.jspecify.annotations.NullMarked;
