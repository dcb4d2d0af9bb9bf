/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which accounts new business on a route uses from a day on (付款账户规则), where the centre has several
 * of a kind.
 *
 * @param from an accounting date
 * @param deposit the number of the deposit account
 * @param wallet the number of the wallet
 * @param loanWallet the number of the loan wallet, where the route uses one
 */
public record PayingRule(
        Route route, LocalDate from, String deposit, String wallet, Optional<String> loanWallet) {}
