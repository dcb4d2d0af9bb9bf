/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What is chance in the bank, and is the same again under the same seed: its ids, and which orders
 * a fault of some probability befalls. Owns the number of the bank's starts, so that a bank that is
 * started again goes on and does not repeat itself. Nonces and signatures are never seeded.
 */
@NullMarked
package org.anju.sandbox.seed;

import org.jspecify.annotations.NullMarked;
