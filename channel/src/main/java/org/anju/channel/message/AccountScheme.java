/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** What an account number is the number of. */
public enum AccountScheme implements WireCode {
    /** An e-CNY wallet (数字人民币钱包); the ISO lists have no code for it. */
    ECNY_WALLET("Prtry", "ECNYW"),
    /** An account at a bank (银行账户). */
    BANK_ACCOUNT("Cd", "BBAN");

    private final String element;
    private final String wire;

    AccountScheme(String element, String wire) {
        this.element = element;
        this.wire = wire;
    }

    /**
     * The element in which the code stands: {@code Cd} for ISO's codes, {@code Prtry} for others.
     */
    String element() {
        return element;
    }

    @Override
    public String wire() {
        return wire;
    }
}
