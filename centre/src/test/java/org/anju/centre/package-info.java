/** What the centre's tests share: a migrated database per class. */
@NullMarked
package org.anju.centre;

import org.jspecify.annotations.NullMarked;
