/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

/**
 * Who acts: an operator, an integrating system, or the bank link itself.
 *
 * @param number the operator's number (操作员编号), unique for ever
 * @param name the operator's name as it is printed
 */
public record Actor(String number, String name) {

    /** The bank, acting through signed messages. */
    public static final Actor BANK_LINK = new Actor("bank-link", "银行直联");

    /** The program itself, acting by an approved rule. */
    public static final Actor PROGRAM = new Actor("program", "系统");

    public Actor {
        if (number.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an actor has a number and a name");
        }
    }
}
