/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.BankMoney;
import org.anju.centre.ledger.BankMoney.DepositInterest;
import org.anju.centre.ledger.BankMoney.WalletInterest;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.MovementClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.OwnMovement;
import org.anju.centre.settlement.OwnMovement.Explanation.NoOrder;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books interest that the bank pays on wallets (M35) and deposit accounts (M36). The books count no
 * interest ahead of its notice yet, so all of it is income of the day.
 */
@Service
@Order(Ordered.LOWEST_PRECEDENCE)
class BankMovementService implements MovementClaimant {

    private final Ledger ledger;
    private final Ids ids;

    BankMovementService(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Claim> claim(OwnMovement movement) {
        boolean interest =
                movement.code() == MovementCode.INTEREST
                        && movement.direction() == Direction.CREDIT
                        && !movement.reversal()
                        && movement.explanation() instanceof NoOrder;
        return interest
                ? interest(movement)
                        .map(money -> new Claim(NoticeFate.BANK_ORIGINATED, book(movement, money)))
                : Optional.empty();
    }

    private static Optional<BankMoney> interest(OwnMovement movement) {
        return switch (movement.account().kind()) {
            case WALLET ->
                    Optional.of(
                            new WalletInterest(
                                    movement.account().ledgerAccount(), movement.amount()));
            case DEPOSIT ->
                    Optional.of(
                            new DepositInterest(
                                    movement.account().ledgerAccount(),
                                    Cny.ZERO,
                                    movement.amount()));
            // The loan wallet is the bank's, and so is its interest: a person looks.
            case LOAN_WALLET -> Optional.empty();
        };
    }

    private EntryId book(OwnMovement movement, BankMoney money) {
        String notice = movement.notice().toString();
        return ledger.append(
                        new Posting(
                                new EntryId(ids.next()),
                                movement.idempotencyKey(),
                                money,
                                movement.accountingDate(),
                                movement.bankDate(),
                                "银行结息",
                                new Listed(List.of()),
                                AuditRecord.succeeded(Actor.BANK_LINK, "interest.book", notice),
                                new OutboxMessage(
                                        "interest.booked",
                                        notice,
                                        Map.of("amount_fen", movement.amount().fen()))))
                .entry();
    }
}
