/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.StoredMessageService.Decoded;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Applies stored messages one by one, each in one transaction with everything that it books. What
 * fails is tried again a few times and then parked with its reason; it never holds up the others.
 */
@Service
class InboxWorkService {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorkService.class);
    private static final int ATTEMPTS_MAX = 5;

    private final InboxRepository inbox;
    private final NoticeService notices;
    private final NumberWatchService numbers;
    private final OrderResultService results;
    private final StoredMessageService messages;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;

    InboxWorkService(
            InboxRepository inbox,
            NoticeService notices,
            NumberWatchService numbers,
            OrderResultService results,
            StoredMessageService messages,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.inbox = inbox;
        this.notices = notices;
        this.numbers = numbers;
        this.results = results;
        this.messages = messages;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    /** Applies the next waiting message of the table; false where there was none. */
    boolean applyNext() {
        return apply(inbox::takeWaiting, messages::read);
    }

    /** Applies a message that this program has just stored, unless another did. */
    void apply(Decoded stored) {
        apply(at -> inbox.takeStored(stored.name(), at), _ -> stored.envelope());
    }

    private boolean apply(
            Function<Instant, Optional<Waiting>> take, Function<Waiting, Envelope> read) {
        AtomicReference<@Nullable Waiting> taken = new AtomicReference<>();
        try {
            boolean applied =
                    transaction.run(
                            () -> {
                                taken.set(take.apply(clock.instant()).orElse(null));
                                Waiting message = taken.get();
                                if (message != null) {
                                    apply(message, read);
                                }
                                return message != null;
                            });
            if (applied) {
                steps.reached(HandlingStep.MESSAGE_DONE);
            }
            return applied;
        } catch (RuntimeException failure) {
            Waiting message = taken.get();
            if (message == null) {
                throw failure;
            }
            setBack(message, failure);
            return true;
        }
    }

    private void apply(Waiting message, Function<Waiting, Envelope> read) {
        steps.reached(HandlingStep.MESSAGE_TAKEN);
        Envelope envelope = read.apply(message);
        steps.reached(HandlingStep.MESSAGE_DECODED);
        switch (envelope.message()) {
            case AccountNotification notification -> {
                numbers.arrived(message, notification);
                notices.apply(message, notification);
            }
            case SystemEvent event -> numbers.heartbeat(message, event);
            case PaymentStatusReport report -> results.apply(message, report);
            // Receipts and rejects come as answers; one that is sent by itself says nothing to
            // book.
            case ReportRequest _ -> throw outOfPlace("a request for notices");
            case ReceiptAcknowledgement _ -> throw outOfPlace("a receipt");
            case MessageReject _ -> throw outOfPlace("a reject");
            case AccountStatement _,
                    BalanceReport _,
                    CollectionInitiation _,
                    PaymentInitiation _,
                    RecallAnswer _,
                    RecallRequest _,
                    StatusRequest _,
                    WalletEnquiry _,
                    WalletEnquiryAnswer _ ->
                    throw outOfPlace("a " + envelope.header().definition());
        }
        steps.reached(HandlingStep.MESSAGE_APPLIED);
    }

    private void setBack(Waiting message, RuntimeException failure) {
        String problem = String.valueOf(failure.getMessage());
        transaction.run(
                () -> {
                    numbers.setAside(message, failure);
                    if (failure instanceof NoticeParkedException) {
                        inbox.park(message, problem, clock.instant());
                    } else {
                        inbox.countAttempt(message, problem, ATTEMPTS_MAX);
                    }
                    return message;
                });
        LOG.warn("message {} could not be applied: {}", message.messageId(), problem);
    }

    private static NoticeParkedException outOfPlace(String what) {
        return new NoticeParkedException(what + " came as a message of its own; ask the bank");
    }
}
