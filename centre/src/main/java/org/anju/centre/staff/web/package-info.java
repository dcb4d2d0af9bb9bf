/** The staff package's doors: signing in, the page of people, and the interface to programs. */
@NullMarked
package org.anju.centre.staff.web;

import org.jspecify.annotations.NullMarked;
