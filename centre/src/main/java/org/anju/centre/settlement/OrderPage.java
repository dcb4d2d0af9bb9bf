/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * A part of the orders.
 *
 * @param total how many were found
 * @param sum what they amount to
 */
public record OrderPage(long total, Cny sum, List<OrderLine> lines) {

    public OrderPage {
        lines = List.copyOf(lines);
    }
}
