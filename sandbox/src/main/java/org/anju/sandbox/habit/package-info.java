/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How one bank differs from another where the contract leaves it free: its codes of reasons, the
 * form of its serial numbers, what it tells first, how it books batches and pages statements. Owns
 * nothing; every part that writes a message asks it.
 */
@NullMarked
package org.anju.sandbox.habit;

import org.jspecify.annotations.NullMarked;
