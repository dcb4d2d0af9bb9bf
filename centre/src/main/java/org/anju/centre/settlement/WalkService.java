/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.BookPages;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryDetails;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.EntryView;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.MoneyWalk.Hop;
import org.anju.centre.settlement.MoneyWalk.Kind;
import org.anju.centre.settlement.MoneyWalk.Place;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a walk together from what the bank told and what the books say. Money that is debited to one
 * account and credited to another has gone from where the debit stands to whom the credit belongs.
 */
@Service
@Transactional(readOnly = true)
class WalkService implements Walks {

    private static final int TAIL = 4;

    private final BookPages books;
    private final NoticeDesk notices;
    private final OwnAccounts wallets;

    WalkService(BookPages books, NoticeDesk notices, OwnAccounts wallets) {
        this.books = books;
        this.notices = notices;
        this.wallets = wallets;
    }

    @Override
    public Optional<MoneyWalk> of(EntryId entry, Slice parts) {
        return books.entry(entry).map(found -> walk(found, parts));
    }

    private MoneyWalk walk(EntryView entry, Slice parts) {
        Optional<NoticeLine> notice = entry.notice().flatMap(id -> notices.find(new NoticeId(id)));
        List<Hop> hops = new ArrayList<>();
        notice.ifPresent(line -> hops.add(arrival(line)));
        hops.addAll(given(entry));
        hops.addAll(booked(entry));
        hops.addAll(taken(entry));
        Optional<ControlAccount> control =
                entry.controls().stream()
                        .filter(each -> !each.sum().isNegative())
                        .map(EntryView.Control::account)
                        .findFirst();
        return new MoneyWalk(
                entry,
                notice.orElse(null),
                hops,
                control.orElse(null),
                control.map(each -> books.details(entry.id(), each, parts))
                        .orElse(new EntryDetails(0, List.of())));
    }

    private Hop arrival(NoticeLine notice) {
        Place wallet =
                wallets.all().stream()
                        .filter(each -> each.number().equals(notice.account()))
                        .map(WalkService::place)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "notice " + notice.id() + " has no wallet"));
        return new Hop(
                new Place(Kind.PAYER_WALLET, notice.payer(), notice.tail(), 1),
                wallet,
                notice.amount(),
                notice.recordedAt());
    }

    /** Subjects whose balance fell gave their money to their account. */
    private static List<Hop> given(EntryView entry) {
        return entry.controls().stream()
                .filter(control -> control.sum().isNegative())
                .map(
                        control ->
                                new Hop(
                                        subjects(control),
                                        account(control),
                                        control.sum().negated(),
                                        entry.recordedAt()))
                .toList();
    }

    /** Subjects whose balance grew got it from their account. */
    private static List<Hop> taken(EntryView entry) {
        return entry.controls().stream()
                .filter(control -> !control.sum().isNegative())
                .map(
                        control ->
                                new Hop(
                                        account(control),
                                        subjects(control),
                                        control.sum(),
                                        entry.recordedAt()))
                .toList();
    }

    /** Pairs debits and credits in their order, each split as far as it must be. */
    private List<Hop> booked(EntryView entry) {
        List<OwnAccount> own = wallets.all();
        Deque<Side> credits = new ArrayDeque<>();
        for (EntryView.Line line : entry.lines()) {
            if (!line.credit().isZero()) {
                credits.add(new Side(place(line, own), line.credit()));
            }
        }
        List<Hop> hops = new ArrayList<>();
        for (EntryView.Line line : entry.lines()) {
            Cny left = line.debit();
            while (left.isPositive() && !credits.isEmpty()) {
                Side credit = credits.pop();
                Cny moved = left.compareTo(credit.amount()) <= 0 ? left : credit.amount();
                hops.add(new Hop(place(line, own), credit.place(), moved, entry.recordedAt()));
                left = left.minus(moved);
                if (moved.compareTo(credit.amount()) < 0) {
                    credits.push(new Side(credit.place(), credit.amount().minus(moved)));
                }
            }
        }
        return hops;
    }

    /** What is still to be paired of one credit. */
    private record Side(Place place, Cny amount) {}

    private static Place place(EntryView.Line line, List<OwnAccount> own) {
        return own.stream()
                .filter(wallet -> wallet.ledgerAccount().equals(line.account()))
                .map(WalkService::place)
                .findFirst()
                .orElseGet(() -> account(line.account(), line.name()));
    }

    private static Place place(OwnAccount wallet) {
        String number = wallet.number();
        return new Place(
                Kind.CENTRE_WALLET,
                wallet.name(),
                number.substring(Math.max(0, number.length() - TAIL)),
                1);
    }

    private static Place account(EntryView.Control control) {
        return account(control.account().code(), control.name());
    }

    private static Place account(AccountCode code, String name) {
        return new Place(Kind.ACCOUNT, name, code.value(), 1);
    }

    private static Place subjects(EntryView.Control control) {
        Kind kind =
                switch (control.account()) {
                    case PERSONAL_FUND -> Kind.PERSONS;
                    case EMPLOYER_TEMPORARY -> Kind.EMPLOYERS;
                    case UNIDENTIFIED -> Kind.UNIDENTIFIED;
                    case LOAN, OVERDUE_LOAN, REPAYMENT_TEMPORARY -> Kind.LOANS;
                    case PERSON_TEMPORARY,
                            TRANSFER_IN_TEMPORARY,
                            COLLECTION_UNMATCHED,
                            RETURNED_PAYMENT,
                            OWED_BY_BANK,
                            SURPLUS_OF_BANK ->
                            Kind.ITEMS;
                };
        return new Place(kind, "", control.account().code().value(), control.subjects());
    }
}
