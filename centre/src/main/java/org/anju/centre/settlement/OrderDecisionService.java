/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.settlement.OrderDecision.End;
import org.anju.centre.settlement.OrderDecision.Proof;
import org.anju.centre.settlement.OrderDecision.Verdict;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalRequest;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a person says became of an order, and takes it back. Decides nothing. */
@Service
class OrderDecisionService {

    private final OrderRepository orders;
    private final OrderDecisionRepository decisions;
    private final OrderFenceService fence;
    private final EvidenceStore evidence;
    private final Approvals approvals;
    private final CryptoPort crypto;
    private final Clock clock;

    OrderDecisionService(
            OrderRepository orders,
            OrderDecisionRepository decisions,
            OrderFenceService fence,
            EvidenceStore evidence,
            Approvals approvals,
            CryptoPort crypto,
            Clock clock) {
        this.orders = orders;
        this.decisions = decisions;
        this.fence = fence;
        this.evidence = evidence;
        this.approvals = approvals;
        this.crypto = crypto;
        this.clock = clock;
    }

    @Transactional
    OrderDecision propose(NewOrderDecision said, SignedIn maker) {
        OrderForm.requireRight(maker);
        OrderForm.require(said);
        String digest = digest(said);
        Kept order = held(said.order());
        Optional<OrderDecision> earlier = decisions.find(said.id());
        if (earlier.isPresent()) {
            return earlier.filter(each -> each.digest().equals(digest))
                    .orElseThrow(() -> SettlementRefusal.decisionStands(said.order().toString()));
        }
        if (!OrderDecision.isDecidable(order.state())) {
            throw SettlementRefusal.notForPeople(said.order().toString());
        }
        fence.require(said.verdict(), order.id());
        if (decisions.latest(order.id()).filter(OrderDecision::isOpen).isPresent()) {
            throw SettlementRefusal.decisionStands(said.order().toString());
        }
        OrderDecision made =
                new OrderDecision(
                        said.id(),
                        order.id(),
                        said.verdict(),
                        said.bankDate(),
                        order.state(),
                        kept(said),
                        digest,
                        maker.actor(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null);
        decisions.add(made);
        approvals.request(approval(order.order(), made), maker);
        return made;
    }

    @Transactional
    void withdraw(OrderId id, SignedIn maker) {
        OrderDecision open =
                decisions
                        .latest(id)
                        .filter(OrderDecision::isOpen)
                        .orElseThrow(() -> SettlementRefusal.nothingSaid(id.toString()));
        UUID approval =
                approvals
                        .latest(OrderDecision.APPROVAL, id.toString())
                        .map(Approval::id)
                        .orElseThrow(() -> SettlementRefusal.nothingSaid(id.toString()));
        approvals.withdraw(approval, maker);
        decisions.end(open.id(), new End("WITHDRAWN", maker.actor(), "", clock.instant()));
    }

    private Kept held(OrderId id) {
        if (orders.find(id).isEmpty()) {
            throw SettlementRefusal.orderUnknown(id.toString());
        }
        return orders.hold(id);
    }

    private Proof kept(NewOrderDecision said) {
        Evidence kept = evidence.store(EvidenceKind.GROUNDS, new ByteArrayInputStream(said.file()));
        return new Proof(said.grounds(), kept.id(), said.fileName(), kept.sm3Hex(), kept.bytes());
    }

    private String digest(NewOrderDecision said) {
        String asked =
                String.join(
                        "\n",
                        said.id().toString(),
                        said.order().toString(),
                        said.verdict().name(),
                        String.valueOf(said.bankDate()),
                        said.grounds(),
                        said.fileName(),
                        hex(said.file()));
        return hex(asked.getBytes(StandardCharsets.UTF_8));
    }

    private String hex(byte[] content) {
        return HexFormat.of().formatHex(crypto.sm3(content));
    }

    private static ApprovalRequest approval(PaymentOrder order, OrderDecision made) {
        return new ApprovalRequest(
                OrderDecision.APPROVAL,
                order.id().toString(),
                made.digest(),
                "结算指令 %s 元结果认定：%s"
                        .formatted(
                                order.amount(),
                                made.verdict() == Verdict.EXECUTED ? "银行已执行" : "银行未执行"));
    }
}
