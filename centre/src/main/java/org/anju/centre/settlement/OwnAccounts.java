/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.BankAccountKind;

/**
 * The centre's special deposit accounts and corporate wallets, and the loan wallet that its bank
 * keeps for it (clauses 3.4, 5.1).
 */
public interface OwnAccounts {

    /**
     * Registers an account and opens its account in the chart. Registering the same again answers
     * the one that stands.
     *
     * @throws SettlementRefusal if the number stands with another kind, name or operator
     */
    OwnAccount register(
            BankAccountKind kind, String number, String name, String operator, Actor actor);

    /**
     * The wallet into which payers are told to pay: of those not closed the one registered first.
     *
     * @throws SettlementRefusal if the centre has no wallet yet
     */
    OwnAccount receiving();

    /** The registered account of this number; looked up in the database once. */
    Optional<OwnAccount> find(String number);

    /**
     * Closes an account in the caller's transaction: no business begins through it any more. What
     * the bank still says of it is booked as before. Closing it again changes nothing.
     *
     * @throws SettlementRefusal if there is no such account, or the books still have money in it
     */
    void close(String number, Actor actor);

    /** When an account was closed; empty where it was not. */
    Optional<Instant> closedAt(String number);

    /** The accounts of a kind that are not closed, in the order of registration. */
    List<OwnAccount> open(BankAccountKind kind);

    /** All accounts of a kind, closed ones too, in the order of registration. */
    List<OwnAccount> all(BankAccountKind kind);

    /** All accounts, by kind and in the order of registration. */
    List<OwnAccount> all();

    /** The same with when each was closed; a centre has a few dozen. */
    List<Listed> listed();

    /**
     * An account and when it was closed.
     *
     * @param closedAt empty where it is in use
     */
    record Listed(OwnAccount account, Optional<Instant> closedAt) {}
}
