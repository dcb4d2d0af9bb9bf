/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.anju.centre.settlement.BankDayRepository.NewDifference;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.StatementRepository.Kept;
import org.anju.centre.settlement.StatementRepository.State;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.StatementHead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the bank's statements (对账单) page by page, in whatever order and however often they come.
 * Whole, one is put in force for its date: a higher edition replaces a lower one, and nothing else
 * does. Whether it is right is looked at afterwards.
 */
@Service
class StatementService {

    private final StatementRepository statements;
    private final BankDayRepository days;
    private final NumberWatchService numbers;
    private final OwnAccountRepository accounts;
    private final CryptoPort crypto;
    private final Clock clock;

    StatementService(
            StatementRepository statements,
            BankDayRepository days,
            NumberWatchService numbers,
            OwnAccountRepository accounts,
            CryptoPort crypto,
            Clock clock) {
        this.statements = statements;
        this.days = days;
        this.numbers = numbers;
        this.accounts = accounts;
        this.crypto = crypto;
        this.clock = clock;
    }

    /**
     * Keeps a page, in the caller's transaction; the same again changes nothing.
     *
     * @throws NoticeParkedException if it is of none of this centre's accounts or of several dates
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Waiting message, AccountStatement page) {
        StatementHead head = page.head();
        String account = head.account().number();
        if (accounts.findRegistered(account).isEmpty()) {
            throw new NoticeParkedException(
                    "a statement of account "
                            + account
                            + ", which is none of this centre; register it or ask the bank");
        }
        if (!head.from().equals(head.to())) {
            throw new NoticeParkedException(
                    "a statement from %s to %s; ask the bank for each date"
                            .formatted(head.from(), head.to()));
        }
        Instant now = clock.instant();
        days.lock(account);
        Kept kept = statements.hold(head, now);
        AccountDate date = new AccountDate(account, kept.date());
        String digest = digest(page);
        if (!kept.alike()) {
            contradict(date, kept, now);
        } else if (statements.addPage(kept.id(), message, page, digest)) {
            if (kept.state() == State.INCOMPLETE && statements.isWhole(kept.id())) {
                whole(date, kept, head, now);
            }
        } else if (!statements.pageStandsAlike(kept.id(), page.page(), digest)) {
            contradict(date, kept, now);
        }
    }

    private void whole(AccountDate date, Kept statement, StatementHead head, Instant now) {
        long newest = statements.newestVersion(date, statement.id());
        if (statements.isMisdated(statement.id())) {
            refuse(date, statement, head, DifferenceKind.MISDATED, now);
        } else if (newest == statement.version()) {
            refuse(date, statement, head, DifferenceKind.EDITION_TWICE, now);
        } else if (newest > statement.version()) {
            statements.move(statement.id(), State.REPLACED);
        } else {
            statements.putInForce(date, statement.id());
            days.open(date, now);
            days.putInForce(date, statement.id(), now);
            head.notices().ifPresent(range -> numbers.given(date.account(), range.to()));
        }
    }

    private void refuse(
            AccountDate date,
            Kept statement,
            StatementHead head,
            DifferenceKind kind,
            Instant now) {
        statements.move(statement.id(), State.REFUSED);
        days.addDifference(
                date, new NewDifference(kind, head.statementId(), statement.id(), null, null), now);
    }

    // Neither is overwritten; the date is compared again and ends in a difference.
    private void contradict(AccountDate date, Kept statement, Instant now) {
        statements.contradict(statement.id());
        if (statement.state() == State.IN_FORCE) {
            days.putInForce(date, statement.id(), now);
        }
    }

    private String digest(AccountStatement page) {
        String content =
                page.entries().stream()
                        .map(StatementService::content)
                        .collect(Collectors.joining("\n", page.lastPage() + "\n", ""));
        return HexFormat.of().formatHex(crypto.sm3(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(NotifiedEntry entry) {
        return String.join(
                "\t",
                entry.accountServicerReference(),
                entry.direction().name(),
                Long.toString(entry.amount().fen()),
                entry.code().wire(),
                entry.bookingDate().toString(),
                entry.valueDate().toString(),
                entry.uetr().toString(),
                entry.endToEndId(),
                Boolean.toString(entry.reversal()),
                entry.debtor().name(),
                entry.debtor().account().number(),
                entry.creditor().name(),
                entry.creditor().account().number(),
                String.join("\u001f", entry.remittanceInformation()));
    }
}
