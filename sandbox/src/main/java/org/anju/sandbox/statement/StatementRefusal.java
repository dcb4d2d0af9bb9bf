/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.LocalDate;
import java.util.List;
import org.anju.kernel.Refusal;

/** A statement that the bank does not give; nothing was sent. */
public final class StatementRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private StatementRefusal(Ground ground, String code, String sentence) {
        super(ground, code, sentence, List.of());
    }

    static StatementRefusal notOver(LocalDate date) {
        return new StatementRefusal(
                Ground.STATE,
                "DATE_NOT_OVER",
                "the bank still books to " + date + "; ask after its close");
    }

    static StatementRefusal noAccount(String account, LocalDate date) {
        return new StatementRefusal(
                Ground.UNKNOWN,
                "NO_STATEMENT",
                "the bank tells nobody of account " + account + ", or it was not open on " + date);
    }

    static StatementRefusal unknown(String statementId) {
        return new StatementRefusal(
                Ground.UNKNOWN, "UNKNOWN_STATEMENT", "no statement has the id " + statementId);
    }

    static StatementRefusal nothingToCorrect(String account, LocalDate date) {
        return new StatementRefusal(
                Ground.STATE,
                "NOTHING_TO_CORRECT",
                "no statement of account "
                        + account
                        + " for "
                        + date
                        + " was given; give it first");
    }
}
