@NullMarked
package org.anju.centre.collection;

import org.jspecify.annotations.NullMarked;
