/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.Optional;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.kernel.Cny;

/**
 * Money in suspense, with what its notice said.
 *
 * @param remaining what of it is not assigned yet
 * @param employer whose temporary receipt it is; empty while nobody knows whose money it is
 */
public record HeldMoney(
        SuspenseItemId item,
        IncomingMoney money,
        Cny remaining,
        Optional<EmployerAccountNo> employer) {}
