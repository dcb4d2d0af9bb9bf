/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import org.anju.centre.settlement.OrderId;
import org.anju.kernel.Cny;

/**
 * A walk whose payment came back after it had settled.
 *
 * @param order the order that had paid; under it the money waits in account 21902
 * @param amount what came back
 * @param reason the reason as ISO 20022 codes it; empty where none was given
 */
public record ReturnedWalk(Walk walk, OrderId order, Cny amount, String reason) {}
