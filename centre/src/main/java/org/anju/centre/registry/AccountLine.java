/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Instant;
import java.util.Optional;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.WalletEnquiryView;
import org.anju.kernel.Cny;

/**
 * An account of the centre as a list shows it.
 *
 * @param closedAt empty where it is in use
 * @param book what is in it by the books
 * @param limit what is in force today
 * @param verified the question whose the wallet is that the bank answered last (钱包核验); empty where
 *     there is none, and for an account that is no wallet
 */
public record AccountLine(
        OwnAccount account,
        Optional<Instant> closedAt,
        Cny book,
        WalletLimit limit,
        Optional<WalletEnquiryView> verified) {}
