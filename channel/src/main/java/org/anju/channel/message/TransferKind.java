/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** Between what kinds of account an order moves money; the bank's logic goes by it. */
public enum TransferKind implements WireCode {
    /** Conversion: from the deposit account to the owner's own wallet (兑出). */
    A2W("A2W", AccountScheme.BANK_ACCOUNT, AccountScheme.ECNY_WALLET),
    /** Conversion back: from the wallet to the owner's own deposit account (兑回). */
    W2A("W2A", AccountScheme.ECNY_WALLET, AccountScheme.BANK_ACCOUNT),
    /** Payment from wallet to wallet. */
    W2W("W2W", AccountScheme.ECNY_WALLET, AccountScheme.ECNY_WALLET);

    private final String wire;
    private final AccountScheme debit;
    private final AccountScheme credit;

    TransferKind(String wire, AccountScheme debit, AccountScheme credit) {
        this.wire = wire;
        this.debit = debit;
        this.credit = credit;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** What kind of account the money leaves. */
    public AccountScheme debit() {
        return debit;
    }

    /** What kind of account the money comes to. */
    public AccountScheme credit() {
        return credit;
    }
}
