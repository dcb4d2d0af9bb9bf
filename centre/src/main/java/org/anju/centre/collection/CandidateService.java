/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.SuspendedMoneyRepository.Seen;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.WalletOwner;
import org.anju.centre.party.Wallets;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.suspense.Candidate;
import org.anju.centre.suspense.CandidateReason;
import org.anju.centre.suspense.CaseReference;
import org.anju.centre.suspense.HeldMoney;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;

/**
 * Finds the remittances to which money in suspense may be assigned, with what speaks for and
 * against each. Nothing is decided here: two people do that.
 */
@Service
class CandidateService {

    /** So many are told at most; who looks for another one names it. */
    static final int CANDIDATES_MAX = 20;

    // How much each reason weighs; what speaks against a case takes a little away.
    private static final Map<CandidateReason, Integer> WEIGHTS =
            new EnumMap<>(
                    Map.of(
                            CandidateReason.PAYER_WALLET, 32,
                            CandidateReason.REMARK_ACCOUNT, 16,
                            CandidateReason.PAYER_NAME, 12,
                            CandidateReason.AMOUNT_EQUAL, 10,
                            CandidateReason.REMARK_NAME, 8,
                            CandidateReason.REMARK_MONTH, 6,
                            CandidateReason.AMOUNT_OVER, -1,
                            CandidateReason.AMOUNT_SHORT, -2,
                            CandidateReason.OTHER_REMARK_MONTH, -3,
                            CandidateReason.OTHER_PAYER_WALLET, -4));

    private final RemarkReader remarks;
    private final Wallets wallets;
    private final SuspendedMoneyRepository remittances;
    private final AccountingDays days;

    CandidateService(
            RemarkReader remarks,
            Wallets wallets,
            SuspendedMoneyRepository remittances,
            AccountingDays days) {
        this.remarks = remarks;
        this.wallets = wallets;
        this.remittances = remittances;
        this.days = days;
    }

    /** The likeliest first, at most {@link #CANDIDATES_MAX}. */
    List<Candidate> of(HeldMoney held) {
        Traces traces = traces(held);
        return found(traces, days.current()).stream()
                .map(seen -> candidate(seen, traces))
                .sorted(
                        Comparator.comparingInt((Candidate each) -> -weight(each))
                                .thenComparing(each -> each.reference().number()))
                .limit(CANDIDATES_MAX)
                .toList();
    }

    /** This one, if it awaits its money. */
    Optional<Candidate> of(HeldMoney held, UUID caseId) {
        return remittances
                .awaiting(new RemittanceId(caseId), days.current())
                .map(seen -> candidate(seen, traces(held)));
    }

    /** What the money itself says of where it belongs. */
    private record Traces(
            Optional<EmployerId> payer, String payerName, RemarkHints remark, Cny amount) {}

    private Traces traces(HeldMoney held) {
        IncomingMoney money = held.money();
        return new Traces(
                wallets.ownerOf(money.payerWalletIndex())
                        .flatMap(
                                owner ->
                                        switch (owner) {
                                            case WalletOwner.EmployerWallet(var employer) ->
                                                    Optional.of(employer);
                                            case WalletOwner.PersonWallet _ -> Optional.empty();
                                        }),
                money.payerName(),
                remarks.hints(money.remittanceInformation()),
                held.remaining());
    }

    /** Every remittance to which a trace leads, each once. */
    private List<Seen> found(Traces traces, AccountingDate date) {
        Map<RemittanceId, Seen> found = new LinkedHashMap<>();
        traces.payer()
                .ifPresent(
                        payer -> add(found, remittances.awaitingOf(payer, date, CANDIDATES_MAX)));
        if (!traces.remark().accounts().isEmpty()) {
            add(found, remittances.awaitingOf(traces.remark().accounts(), date, CANDIDATES_MAX));
        }
        add(
                found,
                remittances.awaitingOfNames(
                        traces.remark().asRegistered(traces.payerName()), date, CANDIDATES_MAX));
        add(found, remittances.awaitingAmount(traces.amount(), date, CANDIDATES_MAX));
        return List.copyOf(found.values());
    }

    private static void add(Map<RemittanceId, Seen> found, List<Seen> more) {
        more.forEach(seen -> found.putIfAbsent(seen.id(), seen));
    }

    private static Candidate candidate(Seen seen, Traces traces) {
        List<CandidateReason> reasons = new ArrayList<>();
        boolean own = traces.payer().filter(seen.employer()::equals).isPresent();
        reasons.add(own ? CandidateReason.PAYER_WALLET : CandidateReason.OTHER_PAYER_WALLET);
        if (RemarkReader.nameKey(traces.payerName())
                .equals(RemarkReader.nameKey(seen.employerName()))) {
            reasons.add(CandidateReason.PAYER_NAME);
        }
        addRemark(reasons, seen, traces.remark());
        int more = traces.amount().compareTo(seen.total());
        if (more == 0) {
            reasons.add(CandidateReason.AMOUNT_EQUAL);
        } else {
            reasons.add(more < 0 ? CandidateReason.AMOUNT_SHORT : CandidateReason.AMOUNT_OVER);
        }
        reasons.sort(Comparator.comparingInt((CandidateReason each) -> -weight(each)));
        return new Candidate(
                new CaseReference(seen.id().value(), seen.caseNo().value()),
                seen.account(),
                "%s %s 汇缴".formatted(seen.employerName(), seen.month()),
                seen.total(),
                reasons);
    }

    private static void addRemark(List<CandidateReason> reasons, Seen seen, RemarkHints remark) {
        if (remark.accounts().contains(seen.account().value())) {
            reasons.add(CandidateReason.REMARK_ACCOUNT);
        }
        if (remark.name(seen.employerName())) {
            reasons.add(CandidateReason.REMARK_NAME);
        }
        if (remark.months().contains(seen.month())) {
            reasons.add(CandidateReason.REMARK_MONTH);
        } else if (!remark.months().isEmpty()) {
            reasons.add(CandidateReason.OTHER_REMARK_MONTH);
        }
    }

    private static int weight(Candidate candidate) {
        return candidate.reasons().stream().mapToInt(CandidateService::weight).sum();
    }

    private static int weight(CandidateReason reason) {
        return WEIGHTS.getOrDefault(reason, 0);
    }
}
