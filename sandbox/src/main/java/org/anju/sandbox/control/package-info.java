/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The HTTP face of the bank, for whoever plays its customers and its operator: wallets, payments,
 * faults, deliveries, invariants. Owns nothing; translates JSON into calls and refusals into
 * problem documents. It listens on the loopback address only and knows no passwords: it is no part
 * of the bank link.
 */
@NullMarked
package org.anju.sandbox.control;

import org.jspecify.annotations.NullMarked;
