/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the tests play with: the bank started as it is, on the real database server, and a centre at
 * the other end of the wire that believes nothing unsigned.
 */
@NullMarked
package org.anju.sandbox.play;

import org.jspecify.annotations.NullMarked;
