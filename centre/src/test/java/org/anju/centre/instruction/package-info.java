/** Tests of settlement instructions: prepared, decided, walked, booked. */
@NullMarked
package org.anju.centre.instruction;

import org.jspecify.annotations.NullMarked;
