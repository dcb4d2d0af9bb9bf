/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anju.bench.Figure.Bar;
import org.anju.bench.Figure.Ratio;
import org.anju.centre.calendar.AccountingDays;
import org.anju.kernel.Cny;

/**
 * Signed notices over HTTP, until each is posted: verified, stored, answered with a signature and
 * booked. Those on the first wallet pay the remittance of one employee each, those on the second
 * are an employer's money that nothing explains. The limit is as many transactions of pgbench with
 * as many clients.
 */
final class NoticesBench {

    private static final Bar OF_PGBENCH = new Bar(0.4);
    // The centre runs for weeks: what is measured is compiled code on a database that is looked
    // after. Fewer notices leave the compiler at work beside what is measured.
    private static final int WARM_UPS = 4;
    // Nobody declares more than a year ahead, so the employers take turns.
    private static final int GROUPS = 2;
    private static final int FEW = 2;
    private static final int MANY = 8;

    private final Stand stand;
    private final int scale;
    private final int employersCount;
    private final Alternation alternation;
    private final Notifications notifications = new Notifications();
    private final List<PayingEmployer> employers = new ArrayList<>();
    // By round, for the few clients and then for the many: what each employer of a group owes.
    private final List<List<BankEnd.Payment>> awaited = new ArrayList<>();

    NoticesBench(Stand stand, boolean shortForm) {
        this.stand = stand;
        this.alternation = new Alternation(stand, shortForm, WARM_UPS);
        this.scale = shortForm ? 1 : 50;
        this.employersCount = shortForm ? 8 : 1_000;
    }

    /** Declares all that will be paid, and measures. */
    List<Figure> run() {
        Pgbench pgbench = Pgbench.filled(stand.limit(), scale);
        declareAll();
        stand.server().vacuum(stand.centreOwner());
        int items = 2 * employersCount;
        List<List<Double>> seconds =
                alternation.measure(
                        round -> {
                            if (round == alternation.warmUps()) {
                                // The nightly upkeep: the plans so far were made for empty tables.
                                stand.server().vacuum(stand.centreOwner());
                                stand.server().checkpoint();
                            }
                            return deliver(2 * round, FEW);
                        },
                        _ -> pgbench.seconds(FEW, items),
                        round -> deliver(2 * round + 1, MANY),
                        _ -> pgbench.seconds(MANY, items));
        return List.of(
                figure("notices", seconds.get(0), seconds.get(1), Optional.of(OF_PGBENCH)),
                figure("notices-8-clients", seconds.get(2), seconds.get(3), Optional.empty()));
    }

    private Figure figure(String name, List<Double> ours, List<Double> limit, Optional<Bar> bar) {
        return new Figure(name, 2L * employersCount, ours, limit, Ratio.SPEED, bar);
    }

    private void declareAll() {
        CentreUnderTest centre = stand.centre();
        YearMonth first = YearMonth.from(centre.facade(AccountingDays.class).current().value());
        List<Path> lists = new ArrayList<>();
        for (int number = 0; number < GROUPS * employersCount; number++) {
            Path list = new InventedList(number, 1).csv(stand.folder());
            lists.add(list);
            employers.add(PayingEmployer.enrol(centre, number + 1, list));
        }
        for (int run = 0; run < 2 * alternation.rounds(); run++) {
            YearMonth month = first.plusMonths(run / GROUPS);
            int group = run % GROUPS * employersCount;
            awaited.add(
                    IntStream.range(group, group + employersCount)
                            .parallel()
                            .mapToObj(
                                    number -> {
                                        PayingEmployer employer = employers.get(number);
                                        return employer.payment(
                                                employer.declare(month, lists.get(number)), 1);
                                    })
                            .toList());
        }
    }

    /**
     * Delivers the payments of a run and as much unexplained money, and waits until all is posted.
     */
    private double deliver(int run, int clients) {
        Delivery delivery = new Delivery(stand, clients);
        String second = stand.centre().wallets().getLast().number();
        for (int number = 0; number < employersCount; number++) {
            BankEnd.Payment due = awaited.get(run).get(number);
            delivery.add(number * 2, numbered(due, due.wallet(), due.remark()));
            delivery.add(number * 2 + 1, numbered(due, second, "货款"));
        }
        return delivery.seconds();
    }

    private BankEnd.Payment numbered(BankEnd.Payment payment, String wallet, String remark) {
        return new BankEnd.Payment(
                wallet,
                notifications.next(wallet),
                payment.payerWallet(),
                payment.payer(),
                remark.equals(payment.remark()) ? payment.amount() : Cny.ofFen(12_345),
                remark);
    }
}
