/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import java.util.Optional;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.collection.RemittanceRepository.Candidate;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.WalletOwner;
import org.anju.centre.party.Wallets;
import org.anju.centre.settlement.IncomingMoney;
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
    private final RemittanceRepository remittances;

    RemittanceRecognitionService(
            RemarkReader remarks, Wallets wallets, RemittanceRepository remittances) {
        this.remarks = remarks;
        this.wallets = wallets;
        this.remittances = remittances;
    }

    /** The one remittance that this money pays, if there is one. */
    Optional<RecognisedRemittance> recognise(IncomingMoney money) {
        return switch (remarks.read(money.remittanceInformation())) {
            case RemarkReading.Unreadable _ -> Optional.empty();
            case RemarkReading.Read remark ->
                    wallets.ownerOf(money.payerWalletIndex())
                            .flatMap(payer -> recognise(money, remark, payer));
        };
    }

    private Optional<RecognisedRemittance> recognise(
            IncomingMoney money, RemarkReading.Read remark, WalletOwner payer) {
        return switch (payer) {
            case WalletOwner.PersonWallet _ -> Optional.empty();
            case WalletOwner.EmployerWallet(var employer) -> awaited(money, remark, employer);
        };
    }

    /** What awaits this money on the account that the remark names, if account and name agree. */
    private Optional<RecognisedRemittance> awaited(
            IncomingMoney money, RemarkReading.Read remark, EmployerId payer) {
        if (!EmployerAccountNo.isValid(remark.account())) {
            return Optional.empty();
        }
        EmployerAccountNo account = new EmployerAccountNo(remark.account());
        List<Candidate> candidates = remittances.awaiting(account, payer, remark.month(), money);
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        Candidate only = candidates.getFirst();
        return remark.names(only.employerName())
                ? Optional.of(
                        new RecognisedRemittance(
                                only.id(), account, remark.month(), only.persons()))
                : Optional.empty();
    }
}
