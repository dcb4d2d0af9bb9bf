/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** The content of a payment, by which the same order is told from another under its id. */
record WantedPayment(String payer, String payee, long fen, String remark) {}
