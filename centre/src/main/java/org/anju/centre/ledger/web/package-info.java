/** The ledger package's interface to programs. */
@NullMarked
package org.anju.centre.ledger.web;

import org.jspecify.annotations.NullMarked;
