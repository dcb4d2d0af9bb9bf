@NullMarked
package org.anju.centre.settlement;

import org.jspecify.annotations.NullMarked;
