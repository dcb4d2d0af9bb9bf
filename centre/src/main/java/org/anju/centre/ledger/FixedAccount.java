/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** The accounts of the chart that booking rules name and that have no sub-ledger. */
enum FixedAccount {
    SURPLUS_DEPOSIT("102"),
    INTEREST_RECEIVABLE("111"),
    TRANSIT_TO_WALLET("1010801"),
    TRANSIT_TO_ACCOUNT("1010802"),
    TRANSIT_BATCH("1010804"),
    TRANSIT_LOAN("1010805"),
    TRANSIT_CLEARING("1010806"),
    INTEREST_PAYABLE("211"),
    COLLECTION_FEE_PAYABLE("21904"),
    LOAN_FEE_PAYABLE("21905"),
    DEPOSIT_INTEREST_INCOME("4010101"),
    WALLET_INTEREST_INCOME("4010103"),
    SURPLUS_INTEREST_INCOME("40102"),
    LOAN_INTEREST_INCOME("40103"),
    OTHER_INCOME("40105"),
    FUND_INTEREST_EXPENSE("41101");

    private final AccountCode code;

    FixedAccount(String code) {
        this.code = new AccountCode(code);
    }

    AccountCode code() {
        return code;
    }
}
