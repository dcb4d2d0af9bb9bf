/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.WalletEnquiryRepository.Carried;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.EnquiryFinding;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the bank answers to questions that people asked, in the transaction that works the
 * message: to recalls (camt.029), about wallets (acmt.024) and of balances (camt.052).
 */
@Service
class QuestionAnswerService {

    private final RecallAnswerService recalls;
    private final EnquiryRepository enquiries;
    private final WalletEnquiryRepository wallets;
    private final BalanceRepository balances;
    private final OwnAccounts accounts;
    private final Timers timers;
    private final Clock clock;

    QuestionAnswerService(
            RecallAnswerService recalls,
            EnquiryRepository enquiries,
            WalletEnquiryRepository wallets,
            BalanceRepository balances,
            OwnAccounts accounts,
            Timers timers,
            Clock clock) {
        this.recalls = recalls;
        this.enquiries = enquiries;
        this.wallets = wallets;
        this.balances = balances;
        this.accounts = accounts;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Tells an order what the bank answered to its recall.
     *
     * @throws NoticeParkedException if it answers nothing that this centre asked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void recalled(Waiting message, RecallAnswer answer) {
        recalls.apply(message, answer);
    }

    /**
     * Keeps what the bank answered about a wallet.
     *
     * @throws NoticeParkedException if it answers nothing that this centre asked, answers another
     *     question, tells wallets that were not looked for, or was answered before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void answered(WalletEnquiryAnswer answer) {
        Carried asked =
                wallets.carriedBy(answer.enquiryMessageId())
                        .orElseThrow(() -> parked(answer.enquiryMessageId(), "was not sent by us"));
        String name = Ids.onWire(asked.id().value());
        EnquiryFinding finding = answer.findings().getFirst();
        if (answer.findings().size() != 1 || !finding.enquiryId().equals(name)) {
            throw parked(answer.enquiryMessageId(), "asked about another holder");
        }
        if (finding.verified() && asked.search() == finding.found().isEmpty()) {
            throw parked(answer.enquiryMessageId(), "asked something else of the wallet");
        }
        if (!wallets.addAnswer(asked.id(), answer.messageId(), finding, clock.instant())) {
            throw parked(answer.enquiryMessageId(), "was answered before");
        }
        enquiries.over(asked.id());
        if (finding.verified() && !asked.search()) {
            timers.set(Timers.WALLET_CONFIRMED, "", clock.instant());
        }
    }

    /**
     * Keeps what the bank says is in an account.
     *
     * @throws NoticeParkedException if the account is not the centre's, or it answers a question
     *     that this centre has not asked about it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void told(BalanceReport report) {
        String account = report.account().number();
        if (accounts.find(account).isEmpty()) {
            throw new NoticeParkedException(
                    "a balance of account " + account + ", which is not the centre's");
        }
        @Nullable EnquiryId asked =
                report.requestMessageId().map(id -> carrying(id, account)).orElse(null);
        Instant now = clock.instant();
        balances.addReport(report, asked, now);
        if (asked != null) {
            enquiries.over(asked);
        }
    }

    private EnquiryId carrying(String messageId, String account) {
        return balances.carriedBy(messageId, account)
                .orElseThrow(() -> parked(messageId, "did not ask for this balance"));
    }

    private static NoticeParkedException parked(String question, String why) {
        return new NoticeParkedException(
                "an answer to question " + question + ", which " + why + "; ask the bank");
    }
}
