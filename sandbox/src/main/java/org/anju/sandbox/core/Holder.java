/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/**
 * One side of a booking, as the other side sees it.
 *
 * @param account the wallet's 16 digits, or the name of the bank's own account
 * @param wallet false for the bank's own account
 */
public record Holder(String account, String name, boolean wallet) {}
