/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/**
 * The class of a wallet, by how well its holder is identified. What a class may hold and pay are
 * dated rows of {@code core.wallet_class_limit}.
 */
public enum WalletClass {
    /** A corporate wallet (对公钱包) opened at the counter; limits by agreement only. */
    CORPORATE,
    /** 一类: identified in person, with an own bank account; no limit by rule. */
    PERSONAL_1,
    /** 二类: identified remotely, with a bound bank account. */
    PERSONAL_2,
    /** 三类: identified remotely, without a bound bank account. */
    PERSONAL_3,
    /** 四类: a mobile number only; the holder is not known. */
    PERSONAL_4
}
