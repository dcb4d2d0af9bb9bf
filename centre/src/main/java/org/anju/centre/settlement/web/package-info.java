/** The settlement package's two doors: the bank link, and the interface to programs. */
@NullMarked
package org.anju.centre.settlement.web;

import org.jspecify.annotations.NullMarked;
