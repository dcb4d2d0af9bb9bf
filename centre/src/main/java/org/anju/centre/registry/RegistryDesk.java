/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.io.IOException;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;

/**
 * The lists of the registry (clauses 5.1, 8.5.2), to read: the centre's accounts with balance,
 * limits and the bank's last word whose a wallet is, and the agreements with its banks.
 */
public interface RegistryDesk {

    /** A part of the accounts, in the order of their ledger accounts, with the sum of all found. */
    AccountPage accounts(AccountFilter filter, Slice slice);

    /**
     * Hands on every account that the filter finds.
     *
     * @throws IOException if the sink does
     */
    void eachAccount(AccountFilter filter, RowSink<AccountLine> sink) throws IOException;

    /** A part of the agreements, those asked for last first. */
    AgreementPage agreements(AgreementFilter filter, Slice slice);

    /**
     * Hands on every agreement that the filter finds.
     *
     * @throws IOException if the sink does
     */
    void eachAgreement(AgreementFilter filter, RowSink<Agreement> sink) throws IOException;
}
