/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.collection.ArrivedMoney;
import org.anju.centre.collection.CaseStep;
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
        return steps.stream()
                .map(CaseStep::money)
                .flatMap(Optional::stream)
                .filter(money -> money.sums().map(sums -> sums.remaining().fen() > 0).orElse(true))
                .map(ShownMoney::of)
                .toList();
    }
}
