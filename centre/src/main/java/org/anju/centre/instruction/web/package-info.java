/** Settlement instructions: their pages and their interface to programs. */
@NullMarked
package org.anju.centre.instruction.web;

import org.jspecify.annotations.NullMarked;
