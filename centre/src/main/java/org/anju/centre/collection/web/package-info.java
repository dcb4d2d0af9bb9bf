/** The collection package's interface to programs. */
@NullMarked
package org.anju.centre.collection.web;

import org.jspecify.annotations.NullMarked;
