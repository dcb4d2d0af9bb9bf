/**
 * Accounts of the fund: employer accounts (单位账户) with their rates, personal accounts (个人账户) with
 * their states, by the code tables of JGJ/T 320, and the month to which each is paid.
 *
 * <p>Owns schema {@code account} and the dated limits of contributions. Asks {@code party} who
 * somebody is, {@code archive} to keep the lists, {@code ledger} to open a sub-ledger account for
 * each personal account. Tells each opening and each change of state by audit and outbox row.
 *
 * <p>For set-based reading by other packages it publishes the view {@code account.contributor
 * (employer_account, identity_index, account_no, person_name, state, identity_type)}; closed
 * accounts are in it too.
 */
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {
            "archive",
            "audit",
            "calendar",
            "ledger",
            "lists",
            "notice",
            "party",
            "protection",
            "staff"
        })
package org.anju.centre.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
