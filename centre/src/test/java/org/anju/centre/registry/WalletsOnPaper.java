/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.settlement.EnquiryId;
import org.anju.centre.settlement.NewWalletEnquiry;
import org.anju.centre.settlement.OwnBalance;
import org.anju.centre.settlement.WalletEnquiryView;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.TransactionParty;

/** A list of the wallets that the bank has confirmed; the test writes it. */
final class WalletsOnPaper implements BankEnquiries {

    private final Set<TransactionParty> confirmed = new HashSet<>();

    void confirm(TransactionParty holder) {
        confirmed.add(holder);
    }

    @Override
    public boolean isVerified(TransactionParty holder, Instant now) {
        return confirmed.contains(holder);
    }

    @Override
    public WalletEnquiryView ask(NewWalletEnquiry asked, SignedIn who) {
        throw new IllegalStateException("no bank is asked in these tests");
    }

    @Override
    public Optional<WalletEnquiryView> enquiry(EnquiryId id) {
        return Optional.empty();
    }

    @Override
    public EnquiryPage enquiries(Slice slice) {
        return new EnquiryPage(0, List.of());
    }

    @Override
    public Optional<WalletEnquiryView> latest(TransactionParty holder) {
        return Optional.empty();
    }

    @Override
    public Map<String, WalletEnquiryView> lastOf(Collection<String> numbers) {
        return Map.of();
    }

    @Override
    public void askBalance(String account, SignedIn who) {
        throw new IllegalStateException("no bank is asked in these tests");
    }

    @Override
    public List<OwnBalance> balances() {
        return List.of();
    }
}
