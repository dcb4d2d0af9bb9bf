/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.centre.settlement.BankReason;

/** What one person asks to be registered and another decides about. */
public sealed interface RegistryChange {

    /**
     * An agreement with an entrusted bank.
     *
     * @param number as it is written on the agreement, 1 to 60 characters; once at a bank
     * @param bank the bank, as own accounts name who runs them, 1 to 35 characters
     * @param parties who made it, as written on it, 1 to 200 characters
     * @param from the first day on which it is in force
     * @param to the last one
     * @param renews the agreement that it takes the place of, where it renews one
     */
    record RegisterAgreement(
            AgreementKind kind,
            String number,
            String bank,
            String parties,
            LocalDate from,
            LocalDate to,
            Optional<ChangeId> renews)
            implements RegistryChange {}

    /**
     * The end of an agreement before its time.
     *
     * @param lastDay the last day on which it is in force
     */
    record EndAgreement(ChangeId agreement, LocalDate lastDay) implements RegistryChange {}

    /**
     * An account of the centre at a bank.
     *
     * @param number the bank's number of it, up to 34 characters
     * @param name the holder's name, as payers write it
     * @param operator the bank that runs it, 1 to 35 characters
     */
    record RegisterAccount(BankAccountKind kind, String number, String name, String operator)
            implements RegistryChange {}

    /** The closing of an account of the centre; its books must be at zero. */
    record CloseAccount(String number) implements RegistryChange {}

    /**
     * The limits of an account from a day on, in place of those before.
     *
     * @param from today or later
     */
    record SetLimit(String number, LocalDate from, WalletLimit limit) implements RegistryChange {}

    /**
     * Whoever is paid applies anew, after a payment stopped at the limit of the wallet (8.5.2).
     *
     * @param wallet the new wallet's number; empty where the same one may hold more now
     */
    record Reapply(LimitTaskId task, Optional<String> wallet) implements RegistryChange {}

    /** Which accounts new business on a route uses from a day on, in place of those before. */
    record SetPayingRule(PayingRule rule) implements RegistryChange {}

    /**
     * That a difference of a bank's statement is explained and over.
     *
     * @param difference as it stood when it was asked for
     */
    record RuleDifference(DifferenceLine difference) implements RegistryChange {}

    /** What a bank's own reason code means from a day on, in place of what was before. */
    record SetBankReason(BankReason reason) implements RegistryChange {}

    /** What is released on a route from a day on, in place of what was before. */
    record SetReleaseRule(ReleaseRule rule) implements RegistryChange {}
}
