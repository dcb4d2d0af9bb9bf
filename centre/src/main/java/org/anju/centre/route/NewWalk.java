/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Optional;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/**
 * What a business wants to be walked.
 *
 * @param business the kind of case, by which its {@link RouteOutcome} is found
 * @param caseKey the case; it walks a route once, whoever asks how often
 * @param amount above zero
 * @param payee who is paid at the end; empty where the route ends at the centre or with the bank
 * @param remark what the payee reads (附言), 1 to 140 characters
 */
public record NewWalk(
        Route route,
        String business,
        String caseKey,
        Cny amount,
        Optional<TransactionParty> payee,
        String remark) {

    /**
     * @throws IllegalArgumentException if the amount is not above zero, or a payee is missing or
     *     named where nobody is paid by the centre
     */
    public NewWalk {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a walk moves more than nothing, not " + amount);
        }
        if (payee.isPresent() != route.paysOut()) {
            throw new IllegalArgumentException(
                    route + (route.paysOut() ? " pays somebody" : " pays nobody by an order"));
        }
    }
}
