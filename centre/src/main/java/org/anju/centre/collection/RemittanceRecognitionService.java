/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.collection.RemittancePaymentRepository.Candidate;
import org.anju.centre.collection.RemittancePaymentRepository.Meant;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.WalletOwner;
import org.anju.centre.party.Wallets;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeId;
import org.springframework.stereotype.Service;

/**
 * Recognises incoming money as the payment of a remittance (clause 6.1.1.1): receiving wallet,
 * paying wallet, the remark's three parts and the amount all agree with exactly one that awaits
 * payment. Whatever agrees only in part is left to people.
 */
@Service
class RemittanceRecognitionService {

    private final RemarkReader remarks;
    private final Wallets wallets;
    private final RemittancePaymentRepository remittances;

    RemittanceRecognitionService(
            RemarkReader remarks, Wallets wallets, RemittancePaymentRepository remittances) {
        this.remarks = remarks;
        this.wallets = wallets;
        this.remittances = remittances;
    }

    /** Money whose remark names an account. */
    private record Named(IncomingMoney money, RemarkReading.Read remark) {}

    /**
     * The one remittance that each payment pays.
     *
     * @return by notice; two payments may agree with the same one
     */
    Map<NoticeId, RecognisedRemittance> recognise(List<IncomingMoney> money) {
        List<Named> named = money.stream().map(this::named).flatMap(Optional::stream).toList();
        if (named.isEmpty()) {
            return Map.of();
        }
        List<Optional<WalletOwner>> payers =
                wallets.ownersOf(
                        named.stream().map(each -> each.money().payerWalletIndex()).toList());
        List<Named> ofEmployers = new ArrayList<>();
        List<Meant> meant = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            if (payers.get(place).orElse(null) instanceof WalletOwner.EmployerWallet(var payer)) {
                ofEmployers.add(named.get(place));
                meant.add(meant(named.get(place), payer));
            }
        }
        return meant.isEmpty() ? Map.of() : recognise(ofEmployers, meant);
    }

    private Optional<Named> named(IncomingMoney money) {
        return switch (remarks.read(money.remittanceInformation())) {
            case RemarkReading.Unreadable _ -> Optional.empty();
            case RemarkReading.Read remark ->
                    EmployerAccountNo.isValid(remark.account())
                            ? Optional.of(new Named(money, remark))
                            : Optional.empty();
        };
    }

    private static Meant meant(Named named, EmployerId payer) {
        return new Meant(
                named.money(),
                new EmployerAccountNo(named.remark().account()),
                named.remark().month(),
                payer);
    }

    /** What awaits this money on the account that its remark names, if account and name agree. */
    private Map<NoticeId, RecognisedRemittance> recognise(List<Named> named, List<Meant> meant) {
        List<List<Candidate>> candidates = remittances.awaiting(meant);
        Map<NoticeId, RecognisedRemittance> recognised = new HashMap<>();
        for (int place = 0; place < meant.size(); place++) {
            RemarkReading.Read remark = named.get(place).remark();
            Meant one = meant.get(place);
            List<Candidate> found = candidates.get(place);
            if (found.size() == 1 && remark.names(found.getFirst().employerName())) {
                recognised.put(
                        one.money().notice(),
                        new RecognisedRemittance(
                                found.getFirst().id(),
                                one.account(),
                                one.month(),
                                found.getFirst().persons()));
            }
        }
        return recognised;
    }
}
