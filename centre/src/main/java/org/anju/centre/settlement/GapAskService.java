/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.GapRepository.Ask;
import org.anju.centre.settlement.GapRepository.DueGap;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.ReportRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Decides what becomes of gaps (缺号): closes those whose numbers are there, asks the bank for those
 * that are due, hands those to a person that asking does not close. The request is numbered and
 * frozen in the same transaction; it leaves after the commit.
 */
@Service
class GapAskService {

    private static final Logger LOG = LoggerFactory.getLogger(GapAskService.class);
    private static final int GAPS_MAX = 500;

    private final GapRepository gaps;
    private final OutgoingRepository outgoing;
    private final BankAnswerService messages;
    private final OwnAccountRepository accounts;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;

    GapAskService(
            GapRepository gaps,
            OutgoingRepository outgoing,
            BankAnswerService messages,
            OwnAccountRepository accounts,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.gaps = gaps;
        this.outgoing = outgoing;
        this.messages = messages;
        this.accounts = accounts;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    /** What is to be done about the gaps that are due, apart from those that take more time. */
    private record Plan(List<Ask> asks, List<Outgoing> minted, List<String> again) {}

    /** Looks after all gaps once; how many statements that takes does not depend on how many. */
    void look() {
        Instant now = clock.instant();
        boolean asked =
                transaction.run(
                        () -> {
                            gaps.refute(now);
                            if (gaps.closeWhole(now) > 0) {
                                steps.reached(HandlingStep.GAP_CLOSED);
                            }
                            return ask(gaps.due(now, GAPS_MAX), now);
                        });
        if (asked) {
            steps.reached(HandlingStep.ASK_KEPT);
        }
    }

    private boolean ask(List<DueGap> due, Instant now) {
        if (due.isEmpty()) {
            return false;
        }
        List<Long> patience = gaps.patience(now);
        List<DueGap> hopeless =
                due.stream().filter(gap -> gap.missesNow() >= patience.size()).toList();
        if (!hopeless.isEmpty()) {
            gaps.giveUp(hopeless, now);
            hopeless.forEach(
                    gap ->
                            LOG.warn(
                                    "{} notices of account {} have not come, numbers {} to {}",
                                    gap.missing(),
                                    gap.account(),
                                    gap.firstNumber(),
                                    gap.lastNumber()));
        }
        Plan plan = plan(due.stream().filter(gap -> gap.missesNow() < patience.size()).toList());
        if (plan.asks().isEmpty()) {
            return false;
        }
        outgoing.add(messages.receiver(), ReportRequest.DEFINITION, plan.minted(), now);
        outgoing.sendAgain(plan.again());
        gaps.addAsks(plan.asks(), patience, now);
        steps.reached(HandlingStep.ASK_WRITTEN);
        return true;
    }

    // A request that the bank may not have goes again under its own number; one that it has, or has
    // refused, is over, and whoever still wants the notices must ask anew.
    private Plan plan(List<DueGap> due) {
        Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, AccountId> known =
                accounts.all().stream()
                        .collect(Collectors.toMap(OwnAccount::number, OwnAccount::onWire));
        for (DueGap gap : due) {
            long last = Math.min(gap.lastNumber(), gap.firstNumber() + ReportRequest.RANGE_MAX - 1);
            String messageId = gap.messageId();
            if (gap.unknown()) {
                plan.again().add(messageId);
            } else {
                BankAnswerService.Body body =
                        messages.requestBody(
                                Optional.ofNullable(known.get(gap.account()))
                                        .orElseGet(() -> AccountId.wallet(gap.account())),
                                gap.firstNumber(),
                                last);
                messageId = body.messageId();
                plan.minted().add(new Outgoing(messageId, body.bytes()));
            }
            plan.asks().add(new Ask(gap, messageId, gap.firstNumber(), last));
        }
        return plan;
    }
}
