/** Tests of the frame. */
@NullMarked
package org.anju.centre.portal;

import org.jspecify.annotations.NullMarked;
