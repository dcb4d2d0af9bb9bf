/** The account package's interface to programs. */
@NullMarked
package org.anju.centre.account.web;

import org.jspecify.annotations.NullMarked;
