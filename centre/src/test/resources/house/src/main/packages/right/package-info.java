/** Owns the things. */
@NullMarked
package packages.right;

import org.jspecify.annotations.NullMarked;
