/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.BankDayRepository.NewDifference;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.centre.settlement.StatementWatchRepository.Ask;
import org.anju.centre.settlement.StatementWatchRepository.Due;
import org.springframework.stereotype.Service;

/**
 * Asks for statements of closed dates that have not come (camt.060), names those that asking does
 * not bring, and has those compared that can be.
 */
@Service
class StatementWatchService {

    private static final int STATEMENTS_MAX = 100;

    private final StatementWatchRepository watch;
    private final StatementCheckService checks;
    private final BankDayRepository days;
    private final OwnAccountRepository accounts;
    private final ReportRequestService requests;
    private final PostingTransaction transaction;
    private final Clock clock;

    StatementWatchService(
            StatementWatchRepository watch,
            StatementCheckService checks,
            BankDayRepository days,
            OwnAccountRepository accounts,
            ReportRequestService requests,
            PostingTransaction transaction,
            Clock clock) {
        this.watch = watch;
        this.checks = checks;
        this.days = days;
        this.accounts = accounts;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks after all statements once. */
    void look() {
        Instant now = clock.instant();
        transaction.run(() -> ask(watch.due(now, STATEMENTS_MAX), now));
        checks.look();
    }

    private boolean ask(List<Due> due, Instant now) {
        if (due.isEmpty()) {
            return false;
        }
        List<Long> patience = watch.patience(now);
        List<Ask> asks = new ArrayList<>();
        List<Outgoing> minted = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (Due statement : due) {
            if (statement.asks() >= patience.size()) {
                giveUp(statement, now);
            } else if (statement.unknown()) {
                again.add(statement.messageId());
                asks.add(new Ask(statement, statement.messageId()));
            } else {
                Outgoing request = requests.statement(account(statement), statement.day().date());
                minted.add(request);
                asks.add(new Ask(statement, request.messageId()));
            }
        }
        if (!asks.isEmpty()) {
            requests.queue(minted, again, now);
            watch.addAsks(asks, patience, now);
        }
        return true;
    }

    private OwnAccount account(Due due) {
        return accounts.findRegistered(due.day().account()).orElseThrow();
    }

    private void giveUp(Due due, Instant now) {
        DifferenceKind kind =
                due.begun() ? DifferenceKind.PAGES_MISSING : DifferenceKind.STATEMENT_MISSING;
        days.addDifference(due.day(), new NewDifference(kind, "", null, null, null), now);
        days.settle(due.day(), BankDayState.DIFFERS, now);
    }
}
