/**
 * The books (clause 7.1): chart of accounts, booking rules, entries with their sub-ledgers,
 * balances, trial balance, statements, journal.
 *
 * <p>Owns schema {@code ledger}. Asks {@code calendar} which date is open, its pages ask {@code
 * lists} to write files and {@code staff} who is looking; knows no business package: a business
 * says which movement happened and which subjects it touched. Entries are added, never changed, and
 * the database itself refuses an entry that does not balance. The audit and outbox rows of an act
 * travel with its entry and are written in the same statement.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"audit", "notice", "calendar", "lists", "staff"})
@NullMarked
package org.anju.centre.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
