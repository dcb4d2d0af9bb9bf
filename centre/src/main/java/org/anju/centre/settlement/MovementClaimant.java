/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;

/**
 * Who books what moves on own accounts otherwise than by a stranger's payment into a wallet: every
 * debit, every movement of a deposit account or a loan wallet, every conversion, interest, fee,
 * return and reversal, and every movement that an order explains. Asked in the order of {@code
 * Ordered}, inside the transaction that posts, before any {@link NoticeClaimant}.
 *
 * <p>A credit that nobody claims is offered to the {@code NoticeClaimant}s after this. A debit that
 * nobody claims, or that is claimed as {@link NoticeFate#UNEXPLAINED_DEBIT}, becomes an incident.
 */
public interface MovementClaimant {

    /** Books the movement and says so, or leaves it untouched. */
    Optional<Claim> claim(OwnMovement movement);
}
