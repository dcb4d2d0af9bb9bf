/** The calendar package's interface to programs. */
@NullMarked
package org.anju.centre.calendar.web;

import org.jspecify.annotations.NullMarked;
