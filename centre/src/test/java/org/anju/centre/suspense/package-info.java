/** Tests of held money: what waits, and how two people assign it. */
@NullMarked
package org.anju.centre.suspense;

import org.jspecify.annotations.NullMarked;
