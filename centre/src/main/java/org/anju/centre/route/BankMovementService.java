/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.BankMoney;
import org.anju.centre.ledger.BankMoney.CollectionFeePaid;
import org.anju.centre.ledger.BankMoney.DepositInterest;
import org.anju.centre.ledger.BankMoney.LoanFeePaid;
import org.anju.centre.ledger.BankMoney.SurplusInterest;
import org.anju.centre.ledger.BankMoney.UnexplainedDebit;
import org.anju.centre.ledger.BankMoney.UnexplainedDebitRestored;
import org.anju.centre.ledger.BankMoney.WalletInterest;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.MovementClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.OwnMovement;
import org.anju.centre.settlement.OwnMovement.Explanation.Contradiction;
import org.anju.centre.settlement.OwnMovement.Explanation.Execution;
import org.anju.centre.settlement.OwnMovement.Explanation.NoOrder;
import org.anju.centre.settlement.OwnMovement.Explanation.Return;
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
 * Books what the bank does by itself. Interest on wallets (M35) and deposit accounts (M36): the
 * books count none ahead of its notice yet, so all of it is income of the day. And what left an
 * account though nothing of the centre explains it (M42): from that day the bank owes it, until it
 * brings it back under the same reference.
 */
@Service
@Order(Ordered.LOWEST_PRECEDENCE)
class BankMovementService implements MovementClaimant {

    private final Ledger ledger;
    private final UnexplainedDebitRepository debits;
    private final Ids ids;

    BankMovementService(Ledger ledger, UnexplainedDebitRepository debits, Ids ids) {
        this.ledger = ledger;
        this.debits = debits;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Claim> claim(OwnMovement movement) {
        return switch (movement.explanation()) {
            case NoOrder _, Contradiction _ -> unexplained(movement);
            case Execution _, Return _ -> Optional.empty();
        };
    }

    private Optional<Claim> unexplained(OwnMovement movement) {
        if (movement.direction() == Direction.DEBIT) {
            return Optional.of(new Claim(NoticeFate.UNEXPLAINED_DEBIT, owed(movement)));
        }
        if (movement.reversal()) {
            return debits.of(movement)
                    .map(debit -> new Claim(NoticeFate.LINKED_RETURN, restored(movement, debit)));
        }
        boolean interest =
                movement.code() == MovementCode.INTEREST
                        && movement.explanation() instanceof NoOrder;
        return interest
                ? interest(movement)
                        .map(money -> new Claim(NoticeFate.BANK_ORIGINATED, book(movement, money)))
                : Optional.empty();
    }

    private EntryId owed(OwnMovement movement) {
        SubjectNo subject = new SubjectNo(movement.notice().toString());
        debits.add(movement);
        ledger.openSubject(ControlAccount.OWED_BY_BANK, subject);
        return book(
                movement,
                new UnexplainedDebit(movement.account().ledgerAccount(), movement.amount()),
                "银行无指令支出",
                List.of(new Detail(ControlAccount.OWED_BY_BANK, subject, movement.amount())));
    }

    private EntryId restored(OwnMovement movement, NoticeId debit) {
        debits.restored(debit, movement);
        return book(
                movement,
                new UnexplainedDebitRestored(movement.account().ledgerAccount(), movement.amount()),
                "银行退回无指令支出",
                List.of(
                        new Detail(
                                ControlAccount.OWED_BY_BANK,
                                new SubjectNo(debit.toString()),
                                movement.amount().negated())));
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
        return book(movement, money, "银行结息", List.of());
    }

    private EntryId book(
            OwnMovement movement, BankMoney money, String summary, List<Detail> details) {
        String notice = movement.notice().toString();
        return ledger.append(
                        new Posting(
                                new EntryId(ids.next()),
                                movement.idempotencyKey(),
                                money,
                                movement.accountingDate(),
                                movement.bankDate(),
                                summary,
                                new Listed(details),
                                AuditRecord.succeeded(
                                        Actor.BANK_LINK, noun(money) + ".book", notice),
                                new OutboxMessage(
                                        noun(money) + ".booked",
                                        notice,
                                        Map.of("amount_fen", movement.amount().fen()))))
                .entry();
    }

    private static String noun(BankMoney money) {
        return switch (money) {
            case WalletInterest _, DepositInterest _, SurplusInterest _ -> "interest";
            case CollectionFeePaid _, LoanFeePaid _ -> "fee";
            case UnexplainedDebit _, UnexplainedDebitRestored _ -> "unexplained-debit";
        };
    }
}
