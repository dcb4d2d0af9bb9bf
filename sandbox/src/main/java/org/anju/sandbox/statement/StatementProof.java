/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Cny;
import org.anju.sandbox.statement.StatementInvariantRepository.RightStatement;
import org.springframework.stereotype.Component;

/** Reads the pages of every right statement as a stranger would, and compares them with notices. */
@Component
class StatementProof {

    private final StatementInvariantRepository repository;
    private final GivenStatementRepository statements;
    private final FiguresRepository figures;

    StatementProof(
            StatementInvariantRepository repository,
            GivenStatementRepository statements,
            FiguresRepository figures) {
        this.repository = repository;
        this.statements = statements;
        this.figures = figures;
    }

    List<String> breaks() {
        List<RightStatement> rights = new ArrayList<>();
        repository.forEachRight(rights::add);
        List<String> breaks = new ArrayList<>();
        for (RightStatement right : rights) {
            if (!says(right)) {
                breaks.add("the pages of statement " + right.statementId() + " say something else");
            }
        }
        return breaks;
    }

    /** What one entry says, apart from its place in its message. */
    private record Said(String reference, Cny amount, Direction direction, String uetr) {

        static Said of(NotifiedEntry entry) {
            return new Said(
                    entry.accountServicerReference(),
                    entry.amount(),
                    entry.direction(),
                    entry.uetr().toString());
        }
    }

    private boolean says(RightStatement right) {
        Set<Said> told = new HashSet<>();
        Tally tally = new Tally();
        statements.forEachPage(
                right.statementId(),
                content -> {
                    AccountStatement page = StatementPages.read(content);
                    tally.add(page);
                    page.entries().forEach(entry -> told.add(Said.of(entry)));
                });
        Set<Said> noticed = new HashSet<>();
        if (right.notices() != null) {
            figures.forEachEntry(
                    right.account(), right.notices(), entry -> noticed.add(Said.of(entry)));
        }
        return told.equals(noticed) && tally.entries == noticed.size() && tally.agrees();
    }

    /** Adds pages up, to see whether the balances on them are right. */
    private static final class Tally {

        private Cny moved = Cny.ZERO;
        private Cny opening = Cny.ZERO;
        private Cny closing = Cny.ZERO;
        private long entries;

        void add(AccountStatement page) {
            opening = page.head().opening();
            closing = page.head().closing();
            entries += page.entries().size();
            for (NotifiedEntry entry : page.entries()) {
                moved =
                        entry.direction() == Direction.CREDIT
                                ? moved.plus(entry.amount())
                                : moved.minus(entry.amount());
            }
        }

        boolean agrees() {
            return opening.plus(moved).equals(closing);
        }
    }
}
