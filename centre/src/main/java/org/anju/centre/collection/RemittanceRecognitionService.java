/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import java.util.Optional;
import org.anju.centre.account.EmployerAccount;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.collection.RemittanceRepository.Candidate;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.Employers;
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
    private final EmployerAccounts accounts;
    private final Employers employers;
    private final RemittanceRepository remittances;

    RemittanceRecognitionService(
            RemarkReader remarks,
            Wallets wallets,
            EmployerAccounts accounts,
            Employers employers,
            RemittanceRepository remittances) {
        this.remarks = remarks;
        this.wallets = wallets;
        this.accounts = accounts;
        this.employers = employers;
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
            case WalletOwner.EmployerWallet(var employer) ->
                    namedAccount(remark, employer)
                            .flatMap(account -> awaited(money, remark, account));
        };
    }

    /** The account that the remark names, if it is the payer's own and so is the name. */
    private Optional<EmployerAccountNo> namedAccount(RemarkReading.Read remark, EmployerId payer) {
        if (!EmployerAccountNo.isValid(remark.account())
                || employers.find(payer).filter(e -> remark.names(e.name())).isEmpty()) {
            return Optional.empty();
        }
        return accounts.find(new EmployerAccountNo(remark.account()))
                .filter(account -> account.employer().equals(payer))
                .map(EmployerAccount::number);
    }

    private Optional<RecognisedRemittance> awaited(
            IncomingMoney money, RemarkReading.Read remark, EmployerAccountNo account) {
        List<Candidate> candidates = remittances.awaiting(account, remark.month(), money);
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        Candidate only = candidates.getFirst();
        return Optional.of(
                new RecognisedRemittance(only.id(), account, remark.month(), only.persons()));
    }
}
