/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.StatementCheckRepository.Compared;
import org.anju.centre.settlement.StatementCheckRepository.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Compares statements with what the centre was told (clause 5.2 c), each date in one transaction
 * with all that it ends: differences by their names, orders whose booking is stated, conflicts of
 * those whose booking is not. Comparing again with the same ends the same.
 */
@Service
class StatementCheckService {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCheckService.class);
    private static final int DATES_MAX = 100;

    private final StatementCheckRepository checks;
    private final BankDayRepository days;
    private final OrderReconciliationRepository reconciliation;
    private final OrderConflictService conflicts;
    private final ActionLog actionLog;
    private final PostingTransaction transaction;
    private final Clock clock;

    StatementCheckService(
            StatementCheckRepository checks,
            BankDayRepository days,
            OrderReconciliationRepository reconciliation,
            OrderConflictService conflicts,
            ActionLog actionLog,
            PostingTransaction transaction,
            Clock clock) {
        this.checks = checks;
        this.days = days;
        this.reconciliation = reconciliation;
        this.conflicts = conflicts;
        this.actionLog = actionLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Compares every date that can be compared, once. */
    void look() {
        for (AccountDate date : checks.ready(DATES_MAX)) {
            try {
                look(date);
            } catch (RuntimeException e) {
                // One date holds up neither the others nor what else the bank is asked.
                LOG.error("{} of {} cannot be compared now", date.account(), date.date(), e);
            }
        }
    }

    private void look(AccountDate date) {
        transaction.run(
                () -> {
                    days.lock(date.account());
                    checks.compared(date).ifPresent(statement -> compare(date, statement));
                    return date;
                });
    }

    private void compare(AccountDate date, Compared statement) {
        Instant now = clock.instant();
        List<Finding> found = checks.findings(date);
        List<Finding> named =
                found.isEmpty() ? found : checks.name(date, statement.id(), found, now);
        checks.closeOthers(date, found, now);
        BankDayState state = found.isEmpty() ? BankDayState.CHECKED : BankDayState.DIFFERS;
        days.settle(date, state, now);
        if (found.isEmpty()) {
            checks.closeRefused(date.account(), statement.number(), now);
            reconciliation.reconcile(statement.id(), now);
            reconciliation.askUnknown(date.account(), now);
        } else {
            LOG.warn("{} of {}: {} differences", date.account(), date.date(), found.size());
            conflicts.tell(statement.id(), named);
        }
        days.markNext(date);
        actionLog.record(
                new AuditRecord(
                        Actor.BANK_LINK,
                        "statement.check",
                        date.account() + "/" + date.date(),
                        Outcome.SUCCEEDED,
                        Map.of(
                                "state",
                                state.name(),
                                "differences",
                                Integer.toString(found.size()))));
    }
}
