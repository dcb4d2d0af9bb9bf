/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.anju.kernel.Cny;
import org.anju.launcher.scenario.BatchFaultKind;
import org.anju.launcher.scenario.OrderFaultKind;
import org.anju.launcher.scenario.StatementFaultKind;

/**
 * A play that a seed draws: which fault befalls which case, for what amounts, in which order, and
 * when the power is cut.
 *
 * @param statements what is wrong in the first statement of the deposit account, and of the wallet
 * @param cuts before which cases the centre is killed while the bank delivers, counted from 1
 */
record FaultPlan(
        long seed,
        List<FaultCase> cases,
        TreeSet<Integer> cuts,
        List<StatementFaultKind> statements) {

    private static final int LEAST_FEN = 1_000;
    private static final int ACCOUNTS = 2;
    private static final int MOST_FEN = 90_000;
    private static final int FEW = 2;
    private static final int MANY = 60;

    FaultPlan {
        cases = List.copyOf(cases);
        cuts = new TreeSet<>(cuts);
        statements = List.copyOf(statements);
    }

    /** The play of a seed. */
    static FaultPlan of(FaultSuite.Wanted wanted) {
        long seed = wanted.seed();
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>(pairs());
        pairs.removeIf(pair -> !wanted.only().isEmpty() && !pair.isNamedIn(wanted.only()));
        Collections.shuffle(pairs, random);
        List<Pair> drawn = new ArrayList<>(pairs.subList(0, Math.min(wanted.most(), pairs.size())));
        // What is held too long is held until all else was released.
        drawn.sort(Comparator.comparing(Pair::isHeldTooLong));
        // Each its own: by its amount a case is known at the bank. Those of lists have many lines.
        Iterator<Integer> amounts =
                random.ints(LEAST_FEN, MOST_FEN)
                        .filter(fen -> fen % 2 == 0 && fen % MANY != 0)
                        .distinct()
                        .iterator();
        Iterator<Integer> sums =
                random.ints(LEAST_FEN / MANY, MOST_FEN / MANY)
                        .map(fen -> fen * MANY)
                        .distinct()
                        .iterator();
        List<FaultCase> cases = new ArrayList<>();
        for (Pair pair : drawn) {
            boolean batch = pair.shape() == Shape.BATCH;
            Cny amount = Cny.ofFen(batch ? sums.next() : amounts.next());
            int lines = batch ? pair.lines(random.nextBoolean()) : 1;
            cases.add(new FaultCase(cases.size() + 1, pair.fault(), pair.shape(), amount, lines));
        }
        TreeSet<Integer> cut = new TreeSet<>();
        for (int times = 0; times < wanted.cuts(); times++) {
            cut.add(random.nextInt(cases.size()) + 1);
        }
        List<StatementFaultKind> statements =
                random.ints(ACCOUNTS, 0, StatementFaultKind.values().length)
                        .mapToObj(index -> StatementFaultKind.values()[index])
                        .toList();
        return new FaultPlan(seed, cases, cut, statements);
    }

    private record Pair(Fault fault, Shape shape) {

        String name() {
            return fault.word() + "/" + shape.word();
        }

        boolean isNamedIn(List<String> names) {
            return names.contains(name()) || names.contains(fault.word());
        }

        // The results of few lines are a message, those of many a file; only a file is refused
        // after it was taken.
        int lines(boolean many) {
            boolean file =
                    fault instanceof Fault.OfBatch batch
                            && batch.kind() == BatchFaultKind.TOTALS_LIE;
            return many || file ? MANY : FEW;
        }

        boolean isHeldTooLong() {
            return switch (fault) {
                case Fault.OfOrder order ->
                        order.kind() == OrderFaultKind.QUEUE_HELD && order.by() != null;
                case Fault.OfBatch batch -> Fault.NEXT_DAY.equals(batch.by());
                case Fault.None _, Fault.OfFunds _, Fault.OfLink _, Fault.OfNotice _ -> false;
            };
        }
    }

    /** Every case that there can be, by its name. */
    static List<String> known() {
        return pairs().stream().map(Pair::name).toList();
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Fault fault : Fault.all()) {
            for (Shape shape : Shape.values()) {
                if (isPossible(fault, shape)) {
                    pairs.add(new Pair(fault, shape));
                }
            }
        }
        return pairs;
    }

    // The bank converts between accounts of one owner only: there is nobody else to be paid.
    private static boolean isPossible(Fault fault, Shape shape) {
        return switch (fault) {
            case Fault.None _, Fault.OfLink _, Fault.OfNotice _ -> true;
            case Fault.OfBatch _ -> shape == Shape.BATCH;
            // A list comes back line by line, which nothing orders here.
            case Fault.OfFunds(var kind) ->
                    shape.paysOut()
                            && (kind == Fault.OfFunds.Kind.PAYEE_FROZEN || shape != Shape.BATCH);
            case Fault.OfOrder order ->
                    shape != Shape.BATCH
                            && (shape.paysOut() || order.kind() != OrderFaultKind.OTHER_PAYEE);
        };
    }

    /** What all cases pay together. */
    Cny total() {
        return cases.stream().map(FaultCase::amount).reduce(Cny.ZERO, Cny::plus);
    }
}
