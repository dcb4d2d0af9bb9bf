/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * An order whose money came back after it was executed.
 *
 * @param movement the money that came back, as its notice says
 * @param reason the reason as ISO 20022 codes it; empty where none was given
 */
public record ReturnedOrder(PaymentOrder order, OwnMovement movement, String reason) {}
