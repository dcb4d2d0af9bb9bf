/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AgentId;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.TransferKind;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.play.AskingCentre.Answer;
import org.anju.sandbox.play.AskingCentre.Asking;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A centre that orders the bank of the play to pay, asks what became of it, and recalls it. */
public final class OrderingCentre {

    /** The name of every account that belongs to the centre. */
    public static final String CENTRE_NAME = "苏州市住房公积金管理中心";

    private static final Duration TIME = Duration.ofHours(2);

    private final AskingCentre asking;
    private final Clock clock;
    private final @Nullable Play playing;

    /** Orders the bank of this play. */
    public OrderingCentre(Play play) {
        this.asking = play.asking();
        this.clock = play.clock();
        this.playing = play;
    }

    /** Makes orders for a bank without a play. */
    public OrderingCentre(AskingCentre asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
        this.playing = null;
    }

    /** One transfer with all its names. */
    public record Order(
            String messageId, String groupId, AccountId debtor, CreditTransfer transfer) {

        /** The UETR. */
        public UUID uetr() {
            return transfer.uetr();
        }

        /** What a query or a recall names. */
        public OriginalPayment original() {
            return new OriginalPayment(
                    messageId,
                    PaymentInitiation.DEFINITION,
                    transfer.instructionId(),
                    transfer.endToEndId(),
                    transfer.uetr());
        }

        /** The same order under another end-to-end id, instruction id or UETR. */
        public Order named(String instructionId, String endToEndId, UUID uetr) {
            return new Order(
                    messageId,
                    groupId,
                    debtor,
                    new CreditTransfer(
                            instructionId,
                            endToEndId,
                            uetr,
                            transfer.kind(),
                            transfer.amount(),
                            transfer.creditor(),
                            transfer.creditorAgent(),
                            transfer.purpose(),
                            transfer.remark(),
                            transfer.expires()));
        }

        /** The same transfer in another message and group. */
        public Order in(String otherMessageId, String otherGroupId) {
            return new Order(otherMessageId, otherGroupId, debtor, transfer);
        }
    }

    /** A transfer that nobody has ordered yet. */
    public Order order(TransferKind kind, String from, String to, String creditorName, long fen) {
        return order(
                kind,
                from,
                to,
                creditorName,
                fen,
                clock.instant().plus(TIME).atZone(ChinaTime.ZONE).toOffsetDateTime());
    }

    /** A transfer that must not be executed after a time. */
    public Order order(
            TransferKind kind,
            String from,
            String to,
            String creditorName,
            long fen,
            OffsetDateTime expires) {
        return new Order(
                id(),
                id(),
                new AccountId(kind.debit(), from),
                new CreditTransfer(
                        id(),
                        id(),
                        UUID.randomUUID(),
                        kind,
                        Cny.ofFen(fen),
                        new TransactionParty(creditorName, new AccountId(kind.credit(), to)),
                        Optional.empty(),
                        Optional.empty(),
                        "住房公积金",
                        WireTime.exact(expires)));
    }

    /** A payment from the centre's wallet to a person's. */
    public Order payment(String from, String to, long fen) {
        return order(TransferKind.W2W, from, to, "王小明", fen);
    }

    /** The message of orders, one group for each order, under the first one's message id. */
    public Asking asking(Order... orders) {
        List<PaymentGroup> groups = new ArrayList<>();
        for (Order order : orders) {
            groups.add(group(order.groupId(), order.debtor(), List.of(order.transfer())));
        }
        return asking(orders[0].messageId(), groups);
    }

    /** The message of one group of transfers. */
    public Asking batch(String messageId, String groupId, String from, List<CreditTransfer> lines) {
        return asking(messageId, List.of(group(groupId, AccountId.wallet(from), lines)));
    }

    /** Orders and returns the bank's answer. */
    public Answer send(Order... orders) {
        return asking.ask(play().control().port(), asking(orders));
    }

    /** Orders, has it executed and everything delivered, and returns what was told at first. */
    public TransactionStatus settle(Order order) {
        assertThat(send(order).status()).isEqualTo(200);
        play().deliver();
        return told(order).getFirst();
    }

    /** Asks what became of an order and returns the answer. */
    public TransactionStatus query(Order order) {
        String id = id();
        int before = told(order).size();
        Answer answer = ask(id, new StatusRequest(id, now(), order.original()));
        assertThat(answer.status()).isEqualTo(200);
        play().deliver();
        List<TransactionStatus> told = told(order);
        assertThat(told.size()).isGreaterThan(before);
        return told.getLast();
    }

    /** Recalls an order; the answer is to be delivered yet. */
    public Answer sendRecall(Order order) {
        String id = id();
        return ask(
                id,
                new RecallRequest(
                        id,
                        now(),
                        ListeningCentre.NODE,
                        ListeningCentre.BANK,
                        order.groupId(),
                        order.original(),
                        order.transfer().amount(),
                        "CUST"));
    }

    /** What the bank has answered to recalls of an order. */
    public List<RecallAnswer> recallAnswers(Order order) {
        List<RecallAnswer> answers = new ArrayList<>();
        for (Message message : messages()) {
            if (message instanceof RecallAnswer answer
                    && answer.original().uetr().equals(order.uetr())) {
                answers.add(answer);
            }
        }
        return answers;
    }

    /** The results and answers that told of an order, in order of coming. */
    public List<PaymentStatusReport> reports(Order order) {
        List<PaymentStatusReport> reports = new ArrayList<>();
        for (Message message : messages()) {
            if (message instanceof PaymentStatusReport report
                    && report.transactions().stream()
                            .anyMatch(line -> line.originalUetr().equals(order.uetr()))) {
                reports.add(report);
            }
        }
        return reports;
    }

    /** What was told of an order, in order of coming. */
    public List<TransactionStatus> told(Order order) {
        return reports(order).stream()
                .flatMap(report -> report.transactions().stream())
                .filter(line -> line.originalUetr().equals(order.uetr()))
                .toList();
    }

    /** An order as the bank's control API shows it. */
    public JsonNode shown(Order order) {
        for (JsonNode one : play().control().get("/control/v1/orders?newest=500").body()) {
            if (one.path("instruction_id").asString().equals(order.transfer().instructionId())) {
                return one;
            }
        }
        throw new IllegalArgumentException("no order " + order.transfer().instructionId());
    }

    /** A new id. */
    public static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (Arrival arrival : play().centre().arrivals()) {
            if (arrival.verdict().equals("RECEIVED")) {
                messages.add(read(arrival.body()));
            }
        }
        return messages;
    }

    /** What the bank has sent. */
    public static Message read(byte[] body) {
        try {
            return MessageReader.read(body).message();
        } catch (MessageRefusal e) {
            throw new AssertionError("a message of the bank cannot be read", e);
        }
    }

    private Answer ask(String id, Message message) {
        return asking.ask(play().control().port(), asking.asking(id, message));
    }

    private Asking asking(String messageId, List<PaymentGroup> groups) {
        return asking.asking(
                messageId, new PaymentInitiation(messageId, now(), ListeningCentre.NODE, groups));
    }

    private PaymentGroup group(String groupId, AccountId debtor, List<CreditTransfer> lines) {
        return new PaymentGroup(
                groupId,
                false,
                LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE),
                new TransactionParty(CENTRE_NAME, debtor),
                AgentId.node(ListeningCentre.BANK),
                lines);
    }

    private Play play() {
        if (playing == null) {
            throw new IllegalStateException("without a play orders are only made");
        }
        return playing;
    }

    private OffsetDateTime now() {
        return WireTime.exact(clock.instant().atZone(ChinaTime.ZONE).toOffsetDateTime());
    }
}
