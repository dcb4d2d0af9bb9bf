/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.EnquiryRepository.Kind;
import org.anju.centre.settlement.WalletEnquiryRepository.Clear;
import org.anju.centre.settlement.WalletEnquiryRepository.Standing;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.TransactionParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class EnquiryService implements BankEnquiries {

    private final EnquiryRepository enquiries;
    private final WalletEnquiryRepository wallets;
    private final BalanceRepository balances;
    private final OwnAccounts accounts;
    private final EnquiryMessageService messages;
    private final ActionLog log;
    private final Clock clock;

    EnquiryService(
            EnquiryRepository enquiries,
            WalletEnquiryRepository wallets,
            BalanceRepository balances,
            OwnAccounts accounts,
            EnquiryMessageService messages,
            ActionLog log,
            Clock clock) {
        this.enquiries = enquiries;
        this.wallets = wallets;
        this.balances = balances;
        this.accounts = accounts;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public WalletEnquiryView ask(NewWalletEnquiry asked, SignedIn who) {
        EnquiryForm.requireRight(who);
        Instant now = clock.instant();
        enquiries.lock(asked.id());
        Optional<Standing> earlier = wallets.find(asked.id(), now);
        if (earlier.isPresent()) {
            return earlier.filter(each -> isSame(each, asked, who))
                    .map(Standing::view)
                    .orElseThrow(() -> SettlementRefusal.enquiryIdUsed(asked.id().toString()));
        }
        String message = messages.freeze(asked, now);
        Kind kind = asked.wallet().isPresent() ? Kind.VERIFICATION : Kind.SEARCH;
        enquiries.add(asked.id(), kind, message, who.actor(), now);
        wallets.add(asked);
        log.record(
                AuditRecord.succeeded(
                        who.actor(),
                        kind == Kind.SEARCH ? "wallet.search" : "wallet.verify",
                        asked.id().toString()));
        return wallets.find(asked.id(), now).map(Standing::view).orElseThrow();
    }

    private static boolean isSame(Standing earlier, NewWalletEnquiry asked, SignedIn who) {
        return earlier.clear().equals(Clear.of(asked))
                && earlier.view().askedBy().number().equals(who.number());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WalletEnquiryView> enquiry(EnquiryId id) {
        return wallets.find(id, clock.instant()).map(Standing::view);
    }

    @Override
    @Transactional(readOnly = true)
    public EnquiryPage enquiries(Slice slice) {
        List<Standing> found = wallets.page(slice, clock.instant());
        return new EnquiryPage(
                found.isEmpty() ? 0 : found.getFirst().total(),
                found.stream().map(Standing::view).toList());
    }

    // What says nothing, an unclear reason or no answer, takes nothing back.
    @Override
    @Transactional(readOnly = true)
    public Optional<WalletEnquiryView> latest(TransactionParty holder) {
        return wallets.answeredOf(holder.account().number(), clock.instant()).stream()
                .filter(each -> each.clear().name().equals(holder.name()))
                .map(Standing::view)
                .filter(
                        view ->
                                view.finding() != WalletFinding.NO_ANSWER
                                        && view.finding() != WalletFinding.UNCLEAR)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, WalletEnquiryView> lastOf(Collection<String> numbers) {
        return wallets.lastOf(numbers, clock.instant()).stream()
                .collect(
                        Collectors.toMap(
                                each -> each.clear().wallet().orElseThrow(), Standing::view));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isVerified(TransactionParty holder, Instant now) {
        Instant since = now.minusSeconds(wallets.verifiedFor(now));
        return latest(holder)
                .filter(view -> view.finding().isPositive())
                .flatMap(WalletEnquiryView::answeredAt)
                .filter(at -> at.isAfter(since))
                .isPresent();
    }

    @Override
    @Transactional
    public void askBalance(String number, SignedIn who) {
        EnquiryForm.requireRight(who);
        OwnAccount account =
                accounts.find(number).orElseThrow(() -> SettlementRefusal.accountUnknown(number));
        Instant now = clock.instant();
        EnquiryId id = messages.mint();
        String message = messages.freezeBalance(account, now);
        enquiries.add(id, Kind.BALANCE, message, who.actor(), now);
        balances.add(id, number);
        log.record(AuditRecord.succeeded(who.actor(), "balance.ask", number));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<OwnBalance> balances() {
        return balances.balances(clock.instant());
    }
}
