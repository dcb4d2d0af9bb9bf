/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.collection.ArrivedMoney;
import org.anju.centre.collection.CaseStep;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * Money that arrived and did not settle its case, as pages take it.
 *
 * @param reason in what it disagrees, by name
 * @param sums null where it is another's money
 * @param booked the key of the words for where it lies
 * @param at when it was booked
 */
record ShownMoney(String reason, @Nullable Sums sums, String booked, Instant at) {

    /**
     * How much, in fen.
     *
     * @param difference what came less what is due
     * @param size the difference without its sign
     * @param remaining what of it still waits
     */
    record Sums(long due, long arrived, long difference, long size, long remaining) {

        private static Sums of(ArrivedMoney.Sums sums) {
            long difference = sums.difference().fen();
            return new Sums(
                    sums.due().fen(),
                    sums.arrived().fen(),
                    difference,
                    Math.abs(difference),
                    sums.remaining().fen());
        }
    }

    static ShownMoney of(ArrivedMoney money) {
        return new ShownMoney(
                money.reason().name(),
                money.sums().map(Sums::of).orElse(null),
                money.payerKnown()
                        ? "collection.arrived.booked.employer"
                        : "collection.arrived.booked.unknown",
                money.at());
    }

    /** What arrived for a case and still waits, wholly or in part. */
    static List<ShownMoney> waiting(List<CaseStep> steps) {
        return held(steps).map(ShownMoney::of).toList();
    }

    /**
     * What an employer still owes on a case for which money of its own is held, in fen; never below
     * zero, and null where none is held: then all of it is to be paid at once.
     *
     * @param due what the case is about in total
     * @param steps how the case has come on, with what arrived for it
     */
    static @Nullable Long owed(Cny due, List<CaseStep> steps) {
        return held(steps)
                .filter(ArrivedMoney::payerKnown)
                .flatMap(money -> money.sums().stream())
                .map(ArrivedMoney.Sums::remaining)
                .reduce(Cny::plus)
                .map(held -> Math.max(0, due.minus(held).fen()))
                .orElse(null);
    }

    private static Stream<ArrivedMoney> held(List<CaseStep> steps) {
        return steps.stream()
                .map(CaseStep::money)
                .flatMap(Optional::stream)
                .filter(money -> money.sums().map(sums -> sums.remaining().fen() > 0).orElse(true));
    }
}
