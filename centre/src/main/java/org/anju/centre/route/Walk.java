/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * A walk as it stands.
 *
 * @param accounts the accounts that it uses
 * @param payeeName who is paid, without number; empty where nobody is
 * @param legs the route's legs, each with how far it is
 * @param tasks why a person must look at it; mostly empty
 */
public record Walk(
        WalkId id,
        Route route,
        String business,
        String caseKey,
        Cny amount,
        WalkAccounts accounts,
        String payeeName,
        Phase phase,
        List<String> legs,
        List<TaskKind> tasks) {

    public Walk {
        legs = List.copyOf(legs);
        tasks = List.copyOf(tasks);
    }
}
