/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountScheme;
import org.anju.channel.message.AgentId;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.CollectionGroup;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.DirectDebit;
import org.anju.channel.message.OrderBatch;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;

/** The steps that send orders: payments, collections, and the same once more. */
final class Orders {

    private static final Duration TIME = Duration.ofHours(2);
    private static final String REMARK = "住房公积金";
    private static final String MANDATE = "XY2026000001";

    private final Scene scene;

    Orders(Scene scene) {
        this.scene = scene;
    }

    /** A line with all its names. */
    private record Draft(
            String key,
            Act.Line line,
            String groupId,
            String instructionId,
            String endToEndId,
            UUID uetr) {}

    void pay(Act.Pay act) {
        How how = How.orRightly(act.how());
        String id = messageId(how);
        Map<String, List<Draft>> groups = grouped(drafts(act.lines()), act.together());
        List<PaymentGroup> written = new ArrayList<>();
        groups.forEach((group, drafts) -> written.add(payments(group, drafts, act)));
        send(letter(id, written), groups, act.booked(), how);
    }

    // A file of one group may have more lines than fit into memory; a small one has the same bytes.
    private Letter letter(String id, List<PaymentGroup> groups) {
        PaymentGroup group = groups.getFirst();
        if (groups.size() > 1 || group.transfers().size() <= PaymentInitiation.TRANSFERS_MAX) {
            return scene.link()
                    .letter(id, new PaymentInitiation(id, now(), scene.bank().centre(), groups));
        }
        OrderBatch batch =
                new OrderBatch(
                        id,
                        now(),
                        scene.bank().centre(),
                        group.groupId(),
                        group.batchBooking(),
                        group.executionDate(),
                        group.debtor(),
                        group.debtorAgent(),
                        group.totals());
        return scene.link()
                .letter(
                        id,
                        PaymentInitiation.DEFINITION,
                        (target, header) ->
                                BatchWriter.writePayments(
                                        target, header, batch, group.transfers().iterator()));
    }

    void collect(Act.Collect act) {
        How how = How.orRightly(act.how());
        String id = messageId(how);
        Map<String, List<Draft>> groups = grouped(drafts(act.lines()), true);
        List<CollectionGroup> written = new ArrayList<>();
        groups.forEach((group, drafts) -> written.add(debits(group, drafts, act.booked())));
        send(letter(id, written.getFirst()), groups, act.booked() || scene.bank().booksOnce(), how);
    }

    private Letter letter(String id, CollectionGroup group) {
        if (group.debits().size() <= CollectionInitiation.DEBITS_MAX) {
            return scene.link()
                    .letter(
                            id,
                            new CollectionInitiation(
                                    id, now(), scene.bank().centre(), List.of(group)));
        }
        OrderBatch batch =
                new OrderBatch(
                        id,
                        now(),
                        scene.bank().centre(),
                        group.groupId(),
                        group.batchBooking(),
                        group.collectionDate(),
                        group.creditor(),
                        group.creditorAgent(),
                        group.totals());
        return scene.link()
                .letter(
                        id,
                        CollectionInitiation.DEFINITION,
                        (target, header) ->
                                BatchWriter.writeCollections(
                                        target, header, batch, group.debits().iterator()));
    }

    /** The same bytes again get the same receipt, or the answer that the step names. */
    void again(Act.Again act) {
        How how = How.orRightly(act.how());
        Letter letter = scene.payment(act.of()).letter();
        Reply reply = scene.link().send(letter, how, 2);
        reply.require(how, letter);
        Reply first = scene.receipts().get(letter.id());
        if (how.isTaken() && first != null) {
            NotConforming.unlessEqual(first.receiptId(), reply.receiptId(), "the receipt's id");
        }
    }

    private String messageId(How how) {
        return how.message() == null ? scene.id() : scene.payment(how.message()).letter().id();
    }

    private void send(Letter letter, Map<String, List<Draft>> groups, boolean booked, How how) {
        Letter sent = letter.of(how.bytes(letter.body()));
        groups.forEach(
                (group, drafts) ->
                        drafts.forEach(
                                draft ->
                                        scene.name(
                                                draft.key(), ordered(draft, sent, group, booked))));
        Reply reply = scene.send(letter, how);
        if (how.isTaken()) {
            scene.receipts().putIfAbsent(letter.id(), reply);
        }
    }

    private Ordered ordered(Draft draft, Letter letter, String group, boolean booked) {
        return new Ordered(
                letter,
                group,
                new OriginalPayment(
                        letter.id(),
                        letter.definition(),
                        draft.instructionId(),
                        draft.endToEndId(),
                        draft.uetr()),
                Cny.ofFen(draft.line().fen()),
                scene.account(draft.line().from()),
                scene.account(draft.line().to()),
                booked);
    }

    private List<Draft> drafts(List<Act.Line> lines) {
        List<Draft> drafts = new ArrayList<>();
        for (Act.Line line : lines) {
            drafts.add(draft(line.is(), line));
            for (int more = 2; more <= line.count(); more++) {
                drafts.add(draft(line.is() + more, line));
            }
        }
        return drafts;
    }

    private Draft draft(String key, Act.Line line) {
        return new Draft(
                key,
                line,
                line.sameGroup() == null ? scene.id() : scene.payment(line.sameGroup()).groupId(),
                line.sameInstruction() == null
                        ? scene.id()
                        : scene.payment(line.sameInstruction()).instructionId(),
                line.sameEndToEnd() == null
                        ? scene.id()
                        : scene.payment(line.sameEndToEnd()).endToEndId(),
                line.sameUetr() == null ? scene.uetr() : scene.payment(line.sameUetr()).uetr());
    }

    private static Map<String, List<Draft>> grouped(List<Draft> drafts, boolean together) {
        Map<String, List<Draft>> groups = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            groups.computeIfAbsent(
                            together ? drafts.getFirst().groupId() : draft.groupId(),
                            _ -> new ArrayList<>())
                    .add(draft);
        }
        return groups;
    }

    private PaymentGroup payments(String group, List<Draft> drafts, Act.Pay act) {
        Standing debtor = scene.account(drafts.getFirst().line().from());
        return new PaymentGroup(
                group,
                act.booked(),
                scene.today().plusDays(act.inDays()),
                new TransactionParty(debtor.role().name(), debtor.account()),
                AgentId.node(scene.bank().node()),
                drafts.stream().map(this::transfer).toList());
    }

    private CreditTransfer transfer(Draft draft) {
        Standing payee = scene.account(draft.line().to());
        return new CreditTransfer(
                draft.instructionId(),
                draft.endToEndId(),
                draft.uetr(),
                kind(scene.account(draft.line().from()), payee),
                Cny.ofFen(draft.line().fen()),
                new TransactionParty(holder(draft, payee), payee.account()),
                Optional.empty(),
                Optional.empty(),
                REMARK,
                expiry(draft));
    }

    private CollectionGroup debits(String group, List<Draft> drafts, boolean booked) {
        Standing creditor = scene.account(drafts.getFirst().line().to());
        return new CollectionGroup(
                group,
                booked,
                scene.today(),
                new TransactionParty(creditor.role().name(), creditor.account()),
                AgentId.node(scene.bank().node()),
                drafts.stream().map(this::debit).toList());
    }

    private DirectDebit debit(Draft draft) {
        Standing payer = scene.account(draft.line().from());
        return new DirectDebit(
                draft.instructionId(),
                draft.endToEndId(),
                draft.uetr(),
                MANDATE,
                Cny.ofFen(draft.line().fen()),
                new TransactionParty(holder(draft, payer), payer.account()),
                AgentId.node(scene.bank().node()),
                Optional.empty(),
                REMARK,
                expiry(draft));
    }

    private static String holder(Draft draft, Standing other) {
        String named = draft.line().holder();
        return named == null ? other.role().name() : named;
    }

    private OffsetDateTime expiry(Draft draft) {
        Duration time = draft.line().expires();
        return WireTime.exact(
                scene.clock()
                        .instant()
                        .plus(time == null ? TIME : time)
                        .atZone(ChinaTime.ZONE)
                        .toOffsetDateTime());
    }

    private static TransferKind kind(Standing from, Standing to) {
        if (from.account().scheme() == AccountScheme.BANK_ACCOUNT) {
            return TransferKind.A2W;
        }
        return to.account().scheme() == AccountScheme.BANK_ACCOUNT
                ? TransferKind.W2A
                : TransferKind.W2W;
    }

    private OffsetDateTime now() {
        return WireTime.now(scene.clock());
    }
}
