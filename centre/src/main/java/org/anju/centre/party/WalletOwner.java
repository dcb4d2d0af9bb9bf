/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

/** Whose a wallet is. */
public sealed interface WalletOwner {

    /** The wallet of an employer (对公钱包). */
    record EmployerWallet(EmployerId employer) implements WalletOwner {}

    /** The wallet of a person (个人钱包). */
    record PersonWallet(PersonId person) implements WalletOwner {}
}
