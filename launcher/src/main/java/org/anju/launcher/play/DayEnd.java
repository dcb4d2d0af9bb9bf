/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.anju.launcher.play.BankControl.BankNotice;
import org.anju.launcher.play.BankControl.BankWallet;
import org.anju.launcher.play.DayResult.CheckedInvariant;

/**
 * What must hold at the end of every played day, while notices may still be on their way: the
 * centre's own invariants, and that bank and books differ by exactly what the centre has not been
 * told yet.
 */
final class DayEnd {

    private static final String CREDIT = "CREDIT";

    private final Stage stage;

    DayEnd(Stage stage) {
        this.stage = stage;
    }

    List<CheckedInvariant> check() {
        List<CheckedInvariant> all = new ArrayList<>();
        stage.centre().invariants().forEach(found -> all.add(CheckedInvariant.of("centre", found)));
        all.add(CheckedInvariant.of("play", trialBalance()));
        all.add(CheckedInvariant.of("play", bankEqualsBooks()));
        return all;
    }

    private Invariant trialBalance() {
        CentreApi.TrialBalance found = stage.centre().trialBalance();
        return Invariant.of(
                "trial-balance",
                "The turnovers of all accounts are equal on both sides",
                found.debitFen() == found.creditFen()
                        ? List.of()
                        : List.of(
                                "debit "
                                        + Cny.ofFen(found.debitFen())
                                        + ", credit "
                                        + Cny.ofFen(found.creditFen())));
    }

    /** A notice by wallet and number. */
    private record Numbered(String account, long sequence) {}

    private Invariant bankEqualsBooks() {
        Map<String, Long> onTheWay = onTheWay();
        Map<String, Long> atBank =
                stage.bank().wallets().stream()
                        .collect(Collectors.toMap(BankWallet::number, BankWallet::balanceFen));
        return Invariant.of(
                "bank-equals-books-and-on-the-way",
                "Every centre wallet holds at the bank what the books say and what is on the way",
                stage.centre().wallets().stream()
                        .flatMap(
                                booked -> {
                                    long bank = Objects.requireNonNull(atBank.get(booked.number()));
                                    long way = onTheWay.getOrDefault(booked.number(), 0L);
                                    return bank == booked.bookFen() + way
                                            ? Stream.of()
                                            : Stream.of(
                                                    "%s: bank %s, books %s, on the way %s"
                                                            .formatted(
                                                                    booked.name(),
                                                                    Cny.ofFen(bank),
                                                                    Cny.ofFen(booked.bookFen()),
                                                                    Cny.ofFen(way)));
                                })
                        .toList());
    }

    /** What the bank has moved and the centre has not worked, by wallet number, in fen. */
    private Map<String, Long> onTheWay() {
        Set<Numbered> worked =
                stage.centre().workedNotices().stream()
                        .map(notice -> new Numbered(notice.account(), notice.sequence()))
                        .collect(Collectors.toSet());
        return stage.bank().notices().stream()
                .filter(
                        notice ->
                                !worked.contains(new Numbered(notice.account(), notice.sequence())))
                .collect(
                        Collectors.groupingBy(
                                BankNotice::account, Collectors.summingLong(DayEnd::signed)));
    }

    private static long signed(BankNotice notice) {
        return notice.direction().equals(CREDIT) ? notice.amountFen() : -notice.amountFen();
    }
}
