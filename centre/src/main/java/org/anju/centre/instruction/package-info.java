/**
 * Settlement instructions (结算指令单, clause 5.2 a): the business of payments that no other business
 * starts, and of special cases. Somebody of the settlement post prepares one with grounds and a
 * file of evidence, a finance checker decides about exactly that, and then its money walks its
 * route; money that is expected is recognised when it comes.
 *
 * <p>Owns schema {@code instruction}: what was instructed, never edited, and the steps that
 * followed. Asks {@code staff} for the second person's decision, {@code route} to move the money,
 * {@code ledger} to hold and to book it, {@code suspense} whose held money is paid back, {@code
 * archive} to keep the evidence, {@code desk} to answer at its pages. Is told by {@code route} how
 * a walk went and by {@code settlement} of money that came.
 */
@ApplicationModule(
        displayName = "Instruction",
        allowedDependencies = {
            "account",
            "archive",
            "audit",
            "calendar",
            "desk",
            "ledger",
            "lists",
            "notice",
            "protection",
            "route",
            "settlement",
            "staff",
            "suspense"
        })
@NullMarked
package org.anju.centre.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
