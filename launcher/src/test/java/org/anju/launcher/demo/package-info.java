/** Tests of the invented world and of what is kept of it. */
@NullMarked
package org.anju.launcher.demo;

import org.jspecify.annotations.NullMarked;
