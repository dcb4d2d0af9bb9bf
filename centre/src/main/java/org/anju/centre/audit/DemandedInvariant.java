/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

/**
 * What must hold in a centre that does all of its businesses: the global invariants I1 to I18 and
 * the reconciliations R1 to R11. Those whose business the program does not do yet are named with
 * what they wait for; each of the others has at least one {@link InvariantCheck} of its number.
 */
public enum DemandedInvariant {
    I1("Every entry's debits equal its credits"),
    I2("Every balance is the sum of its details"),
    I3("Every sub-ledger sums to its account, in all and on every date"),
    I4("Loan principal sums to 121 and 122", "loans"),
    I5("The books' wallets are the bank's balances at the cut, or each difference is named"),
    I6("Every bank movement became exactly one thing; no bank reference is used twice"),
    I7("Every debit of the bank has exactly one approved order"),
    I8("Money in all places changes only by what comes in and goes out"),
    I9("A fact is booked once, for ever"),
    I10("Nothing is below zero, nor below what is held on it"),
    I11("The state of a case and its postings agree both ways"),
    I12("What is posted is never changed"),
    I13("Every list's total and count are those of its lines"),
    I14("Nobody checks what he made"),
    I15("Every change has its row in the action log"),
    I16("A wallet's balance at the end of the day is what its policy says", "the end of the day"),
    I17("A loan is paid to the payee of its contract, in its amount", "loans"),
    I18("Nothing of the bank's stays open outside a desk"),
    R1("The personal accounts sum to account 201, and each belongs to somebody"),
    R2("Loan principal is 121 and 122, per bank too", "loans"),
    R3("A wallet's statement closes with what the books say"),
    R4("The books are the statement and listed open items"),
    R5("Every notice is exactly one line on its wallet's account, in the same amount"),
    R6("Money between account and wallet has two legs of one amount"),
    R7("A batch is its receipt and its result"),
    R8("Open items of suspense sum to their accounts, one by one"),
    R9("The day's direct repayments are what the loan wallet was cleared of", "loans"),
    R10("The trial balance is zero, on every date"),
    R11("Nothing is held without an open document");

    private final String statement;
    private final String awaits;

    DemandedInvariant(String statement) {
        this(statement, "");
    }

    DemandedInvariant(String statement, String awaits) {
        this.statement = statement;
        this.awaits = awaits;
    }

    /** What must hold, in one sentence. */
    public String statement() {
        return statement;
    }

    /** The business without which it has no meaning yet; empty where it is checked. */
    public String awaits() {
        return awaits;
    }

    /** Whether a check is about this one: its number, or its number and a letter. */
    public boolean isAbout(InvariantCheck check) {
        return check.id().matches(name() + "[a-z]?");
    }
}
