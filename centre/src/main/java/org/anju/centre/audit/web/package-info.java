/** The audit package's interface to programs. */
@NullMarked
package org.anju.centre.audit.web;

import org.jspecify.annotations.NullMarked;
