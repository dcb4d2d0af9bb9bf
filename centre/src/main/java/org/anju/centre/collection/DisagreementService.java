/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.anju.centre.suspense.DisagreementReason.ALREADY_PAID;
import static org.anju.centre.suspense.DisagreementReason.CANCELLED;
import static org.anju.centre.suspense.DisagreementReason.EXPIRED;
import static org.anju.centre.suspense.DisagreementReason.LIST_CHANGED;
import static org.anju.centre.suspense.DisagreementReason.NOT_DECLARED;
import static org.anju.centre.suspense.DisagreementReason.NO_MATCHING_REMITTANCE;
import static org.anju.centre.suspense.DisagreementReason.OTHERS_WALLET;
import static org.anju.centre.suspense.DisagreementReason.OTHER_RECEIVING_WALLET;
import static org.anju.centre.suspense.DisagreementReason.OVER;
import static org.anju.centre.suspense.DisagreementReason.SHORT;
import static org.anju.centre.suspense.DisagreementReason.UNKNOWN_PAYER;
import static org.anju.centre.suspense.DisagreementReason.UNREADABLE_REMARK;
import static org.anju.centre.suspense.DisagreementReason.WRONG_MONTH;
import static org.anju.centre.suspense.DisagreementReason.WRONG_NAME;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.collection.SuspendedMoneyRepository.Seen;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.Employers;
import org.anju.centre.party.WalletOwner;
import org.anju.centre.party.Wallets;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.suspense.CaseReference;
import org.anju.centre.suspense.Disagreement;
import org.anju.centre.suspense.DisagreementReason;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says in what incoming money disagrees with the remittance that it was meant for (clause 6.1.1.1).
 * The questions are asked in a fixed order and the first that is answered no is the reason: whose
 * wallet, can the remark be read, whose account and name, which month, in which state, how much,
 * into which wallet. A remittance is named only where no other is as likely.
 */
@Service
class DisagreementService {

    /** So many remittances of one account are looked at. */
    private static final int LOOKED_AT = 50;

    private final RemarkReader remarks;
    private final Wallets wallets;
    private final Employers employers;
    private final EmployerAccounts accounts;
    private final SuspendedMoneyRepository remittances;

    DisagreementService(
            RemarkReader remarks,
            Wallets wallets,
            Employers employers,
            EmployerAccounts accounts,
            SuspendedMoneyRepository remittances) {
        this.remarks = remarks;
        this.wallets = wallets;
        this.employers = employers;
        this.accounts = accounts;
        this.remittances = remittances;
    }

    /**
     * Why the money settles nothing by itself.
     *
     * @return by notice; a stranger's money that names nobody's account is left out
     */
    Map<NoticeId, Disagreement> explain(List<IncomingMoney> money) {
        List<Optional<WalletOwner>> payers =
                wallets.ownersOf(money.stream().map(IncomingMoney::payerWalletIndex).toList());
        Map<NoticeId, Disagreement> explained = new HashMap<>();
        List<IncomingMoney> unreadable = new ArrayList<>();
        List<EmployerId> unreadableOf = new ArrayList<>();
        for (int place = 0; place < money.size(); place++) {
            IncomingMoney each = money.get(place);
            Optional<WalletOwner> payer = payers.get(place);
            switch (remarks.read(each.remittanceInformation())) {
                case RemarkReading.Read remark ->
                        explained.put(each.notice(), explain(each, remark, payer));
                case RemarkReading.Unreadable _ -> {
                    switch (payer.orElse(null)) {
                        case null -> {}
                        case WalletOwner.PersonWallet _ ->
                                explained.put(each.notice(), of(UNREADABLE_REMARK, null));
                        case WalletOwner.EmployerWallet(var employer) -> {
                            unreadable.add(each);
                            unreadableOf.add(employer);
                        }
                    }
                }
            }
        }
        explained.putAll(unreadable(unreadable, unreadableOf));
        return explained;
    }

    /** Of money whose remark cannot be read, what its payer owes that it may be meant for. */
    private Map<NoticeId, Disagreement> unreadable(
            List<IncomingMoney> money, List<EmployerId> payers) {
        if (money.isEmpty()) {
            return Map.of();
        }
        List<List<Seen>> awaiting =
                remittances.awaitingOf(
                        payers,
                        money.stream().map(IncomingMoney::accountingDate).toList(),
                        LOOKED_AT);
        Map<NoticeId, Disagreement> explained = new HashMap<>();
        for (int place = 0; place < money.size(); place++) {
            IncomingMoney each = money.get(place);
            explained.put(
                    each.notice(),
                    of(UNREADABLE_REMARK, likeliest(awaiting.get(place), each.amount())));
        }
        return explained;
    }

    private Disagreement explain(
            IncomingMoney money, RemarkReading.Read remark, Optional<WalletOwner> payer) {
        List<Seen> named = named(money, remark);
        return payer.map(
                        owner ->
                                switch (owner) {
                                    case WalletOwner.PersonWallet _ ->
                                            of(OTHERS_WALLET, awaited(named, remark, money));
                                    case WalletOwner.EmployerWallet(var employer) ->
                                            explain(money, remark, employer, named);
                                })
                .orElseGet(() -> of(UNKNOWN_PAYER, awaited(named, remark, money)));
    }

    /** The remittances of the account that the remark names. */
    private List<Seen> named(IncomingMoney money, RemarkReading.Read remark) {
        return EmployerAccountNo.isValid(remark.account())
                ? remittances.of(
                        new EmployerAccountNo(remark.account()),
                        remark.month(),
                        money.accountingDate(),
                        LOOKED_AT)
                : List.of();
    }

    private Disagreement explain(
            IncomingMoney money, RemarkReading.Read remark, EmployerId payer, List<Seen> named) {
        boolean ownName = employers.find(payer).filter(e -> remark.names(e.name())).isPresent();
        if (!ownsAccount(payer, remark.account())) {
            return of(
                    OTHERS_WALLET,
                    ownName ? awaitedOf(payer, remark, money) : awaited(named, remark, money));
        }
        return ownName
                ? explain(money, remark, named)
                : of(WRONG_NAME, awaited(named, remark, money));
    }

    /** Wallet, account and name agree: what is left is the month, the state and the amount. */
    private static Disagreement explain(
            IncomingMoney money, RemarkReading.Read remark, List<Seen> named) {
        List<Seen> month = named.stream().filter(of(remark.month())).toList();
        List<Seen> awaiting = in(month, CaseState.AWAITING_PAYMENT);
        List<Seen> paid = in(month, CaseState.POSTED);
        List<Seen> paidSame = paid.stream().filter(of(money.amount())).toList();
        if (awaiting.stream().noneMatch(of(money.amount())) && !paidSame.isEmpty()) {
            return of(ALREADY_PAID, likeliest(paidSame, money.amount()));
        }
        if (!awaiting.isEmpty()) {
            Seen meant = awaiting.getFirst();
            return of(disagreeing(meant, money), meant);
        }
        List<Seen> checking = in(month, CaseState.CHECKING);
        if (!checking.isEmpty()) {
            return of(NOT_DECLARED, checking.getFirst());
        }
        return paid.isEmpty()
                ? withoutPayment(money, remark, named)
                : of(ALREADY_PAID, likeliest(paid, money.amount()));
    }

    /** In what money disagrees with the remittance that awaits it. */
    private static DisagreementReason disagreeing(Seen awaiting, IncomingMoney money) {
        int more = money.amount().compareTo(awaiting.total());
        if (more != 0) {
            return more < 0 ? SHORT : OVER;
        }
        return awaiting.payeeWallet().equals(money.wallet().number())
                ? LIST_CHANGED
                : OTHER_RECEIVING_WALLET;
    }

    /** Nothing of the month awaits money, is checked or was paid. */
    private static Disagreement withoutPayment(
            IncomingMoney money, RemarkReading.Read remark, List<Seen> named) {
        List<Seen> month = named.stream().filter(of(remark.month())).toList();
        List<Seen> ended =
                month.stream()
                        .filter(
                                seen ->
                                        seen.state() == CaseState.EXPIRED
                                                || seen.state() == CaseState.CANCELLED)
                        .toList();
        if (!ended.isEmpty()) {
            Seen meant = likeliest(ended, money.amount());
            CaseState state = (meant == null ? ended.getFirst() : meant).state();
            return of(state == CaseState.EXPIRED ? EXPIRED : CANCELLED, meant);
        }
        // A draft is its maker's own: nobody else is led to it.
        if (!in(month, CaseState.DRAFT).isEmpty()) {
            return of(NOT_DECLARED, null);
        }
        List<Seen> others = in(named, CaseState.AWAITING_PAYMENT);
        return others.isEmpty()
                ? of(NO_MATCHING_REMITTANCE, null)
                : of(WRONG_MONTH, likeliest(others, money.amount()));
    }

    private boolean ownsAccount(EmployerId payer, String account) {
        return EmployerAccountNo.isValid(account)
                && accounts.find(new EmployerAccountNo(account))
                        .filter(found -> found.employer().equals(payer))
                        .isPresent();
    }

    /** What awaits money of the account and month that the remark names. */
    private static @Nullable Seen awaited(
            List<Seen> named, RemarkReading.Read remark, IncomingMoney money) {
        return likeliest(
                in(named, CaseState.AWAITING_PAYMENT).stream().filter(of(remark.month())).toList(),
                money.amount());
    }

    /** What awaits money of the payer's own for the month that the remark names. */
    private @Nullable Seen awaitedOf(
            EmployerId payer, RemarkReading.Read remark, IncomingMoney money) {
        return likeliest(
                remittances.awaitingOf(payer, money.accountingDate(), LOOKED_AT).stream()
                        .filter(of(remark.month()))
                        .toList(),
                money.amount());
    }

    /** The one of this amount, else the only one; null where two are as likely. */
    private static @Nullable Seen likeliest(List<Seen> seen, Cny amount) {
        List<Seen> same = seen.stream().filter(of(amount)).toList();
        List<Seen> likely = same.isEmpty() ? seen : same;
        return likely.size() == 1 ? likely.getFirst() : null;
    }

    private static List<Seen> in(List<Seen> seen, CaseState state) {
        return seen.stream().filter(each -> each.state() == state).toList();
    }

    private static Predicate<Seen> of(YearMonth month) {
        return seen -> seen.month().equals(month);
    }

    private static Predicate<Seen> of(Cny amount) {
        return seen -> seen.total().equals(amount);
    }

    private static Disagreement of(DisagreementReason reason, @Nullable Seen meant) {
        return meant == null
                ? new Disagreement(reason, null, null)
                : new Disagreement(
                        reason,
                        new CaseReference(meant.id().value(), meant.caseNo().value()),
                        meant.total());
    }
}
