/**
 * What every part of Anju agrees on: money, identifiers, business dates. No Spring, no SQL, no
 * clock of its own.
 */
@NullMarked
package org.anju.kernel;

import org.jspecify.annotations.NullMarked;
