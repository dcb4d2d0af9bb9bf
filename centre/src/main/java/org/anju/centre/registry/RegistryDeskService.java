/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.OwnAccounts.Listed;
import org.anju.centre.settlement.WalletEnquiryView;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists of the registry by one snapshot, so that rows and totals always agree. */
@Service
class RegistryDeskService implements RegistryDesk {

    private static final int PORTION = 1_000;

    private final AgreementListRepository agreements;
    private final ChangeRepository changes;
    private final LimitRepository limits;
    private final OwnAccounts accounts;
    private final Books books;
    private final BankEnquiries enquiries;
    private final Clock clock;

    RegistryDeskService(
            AgreementListRepository agreements,
            ChangeRepository changes,
            LimitRepository limits,
            OwnAccounts accounts,
            Books books,
            BankEnquiries enquiries,
            Clock clock) {
        this.agreements = agreements;
        this.changes = changes;
        this.limits = limits;
        this.accounts = accounts;
        this.books = books;
        this.enquiries = enquiries;
        this.clock = clock;
    }

    // A centre has a few dozen accounts: which are meant is decided here, what stands beside them
    // is read for all of them at once.
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AccountPage accounts(AccountFilter filter, Slice slice) {
        List<Listed> found = found(filter);
        Map<AccountCode, Cny> balances = balances(found);
        List<Listed> part = found.stream().skip(slice.offset()).limit(slice.limit()).toList();
        return new AccountPage(
                found.size(),
                balances.values().stream().reduce(Cny.ZERO, Cny::plus),
                lines(part, balances));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void eachAccount(AccountFilter filter, RowSink<AccountLine> sink) throws IOException {
        List<Listed> found = found(filter);
        for (AccountLine line : lines(found, balances(found))) {
            sink.take(line);
        }
    }

    private List<Listed> found(AccountFilter filter) {
        return accounts.listed().stream().filter(filter::finds).toList();
    }

    private Map<AccountCode, Cny> balances(List<Listed> listed) {
        return books.balances(listed.stream().map(each -> each.account().ledgerAccount()).toList());
    }

    private List<AccountLine> lines(List<Listed> listed, Map<AccountCode, Cny> balances) {
        List<String> numbers = listed.stream().map(each -> each.account().number()).toList();
        Map<String, WalletLimit> limited = limits.inForce(numbers, today());
        Map<String, WalletEnquiryView> verified =
                enquiries.lastOf(
                        listed.stream()
                                .map(Listed::account)
                                .filter(account -> account.kind() != BankAccountKind.DEPOSIT)
                                .map(OwnAccount::number)
                                .toList());
        return listed.stream()
                .map(
                        each -> {
                            OwnAccount account = each.account();
                            return new AccountLine(
                                    account,
                                    each.closedAt(),
                                    Objects.requireNonNull(balances.get(account.ledgerAccount())),
                                    limited.getOrDefault(account.number(), WalletLimit.NONE),
                                    Optional.ofNullable(verified.get(account.number())));
                        })
                .toList();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AgreementPage agreements(AgreementFilter filter, Slice slice) {
        LocalDate today = today();
        return new AgreementPage(agreements.count(filter, today), part(filter, slice, today));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void eachAgreement(AgreementFilter filter, RowSink<Agreement> sink) throws IOException {
        LocalDate today = today();
        List<Agreement> part;
        long read = 0;
        do {
            part = part(filter, new Slice(read, PORTION), today);
            for (Agreement agreement : part) {
                sink.take(agreement);
            }
            read += part.size();
        } while (part.size() == PORTION);
    }

    private List<Agreement> part(AgreementFilter filter, Slice slice, LocalDate today) {
        Map<ChangeId, LocalDate> ended = agreements.ended();
        return changes.some(agreements.ids(filter, slice, today)).stream()
                .flatMap(change -> RegistryService.agreement(change, ended).stream())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
