/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.channel.message.WireTime;

/**
 * What every case ends with, whatever it was about: each balance has changed by what the case says,
 * and the notices of each account of the centre tell just that, in numbers without a gap.
 */
final class BalanceCheck {

    private final Scene scene;
    private final Map<String, Figures> before;

    private BalanceCheck(Scene scene, Map<String, Figures> before) {
        this.scene = scene;
        this.before = before;
    }

    /** Notes how the accounts of the case stand before its first step. */
    static BalanceCheck before(Scene scene) {
        return new BalanceCheck(scene, figures(scene));
    }

    /** Demands that they stand as they must after the last. */
    void after() {
        scene.work();
        Map<String, Figures> after = figures(scene);
        for (Standing each : scene.cast().values()) {
            Figures was = before.get(each.key());
            Figures is = after.get(each.key());
            if (was == null || is == null) {
                continue;
            }
            long change = is.fen() - was.fen();
            NotConforming.unlessEqual(
                    scene.played().moved(each.key()),
                    change,
                    "in fen, the change of the balance of " + each.key());
            if (each.role().isTold() || each.role().deposit()) {
                requireNotices(each, was, is);
            }
        }
        scene.inbox().since(scene.mark()).stream()
                .map(Arrival::fault)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .ifPresent(
                        fault -> {
                            throw new NotConforming(fault);
                        });
    }

    private void requireNotices(Standing on, Figures was, Figures is) {
        long wanted = is.lastNotice() - was.lastNotice();
        boolean came = scene.inbox().await(scene.mark(), _ -> notices(on).size() >= wanted);
        List<AccountNotification> notices = notices(on);
        NotConforming.unless(
                came && notices.size() == wanted,
                "%s has %d new notices, the bank numbered %d"
                        .formatted(on.key(), notices.size(), wanted));
        NotConforming.unlessEqual(
                wanted,
                notices.stream().mapToLong(AccountNotification::sequence).distinct().count(),
                "the different numbers on " + on.key());
        notices.forEach(
                notice ->
                        NotConforming.unless(
                                notice.sequence() > was.lastNotice()
                                        && notice.sequence() <= is.lastNotice(),
                                "a notice has the number " + notice.sequence()));
        long told =
                notices.stream()
                        .flatMap(notice -> notice.entries().stream())
                        .mapToLong(BalanceCheck::signed)
                        .sum();
        NotConforming.unlessEqual(
                is.fen() - was.fen(), told, "in fen, what the notices of " + on.key() + " tell");
    }

    private List<AccountNotification> notices(Standing on) {
        return scene.told(AccountNotification.class).stream()
                .filter(notice -> notice.account().equals(on.account()) && !notice.copy())
                .toList();
    }

    /** What an entry adds to its account, in fen. */
    static long signed(NotifiedEntry entry) {
        return entry.direction() == Direction.CREDIT ? entry.amount().fen() : -entry.amount().fen();
    }

    /** How one account stands by the bank's word. */
    static Figures figures(Scene scene, Standing on) {
        Figures figures = figures(scene).get(on.key());
        if (figures == null) {
            throw new LeftOut("the bank tells nothing of " + on.key());
        }
        return figures;
    }

    private static Map<String, Figures> figures(Scene scene) {
        Map<String, Figures> figures = new HashMap<>();
        if (scene.isOperated()) {
            Map<String, Figures> all = scene.operator().figures();
            scene.cast()
                    .forEach(
                            (part, standing) -> {
                                Figures one = all.get(standing.number());
                                if (one != null) {
                                    figures.put(part, one);
                                }
                            });
        } else {
            scene.cast().values().stream()
                    .filter(each -> each.role().isTold() || each.role().deposit())
                    .forEach(each -> figures.put(each.key(), asked(scene, each)));
        }
        return figures;
    }

    /** The bank's signed word, where nobody can look into its books. */
    private static Figures asked(Scene scene, Standing on) {
        int mark = scene.inbox().count();
        String id = scene.id();
        scene.send(
                scene.link()
                        .letter(
                                id,
                                new ReportRequest(
                                        id,
                                        WireTime.now(scene.clock()),
                                        on.account(),
                                        scene.bank().centre(),
                                        new RequestedReport.Balance())),
                How.RIGHTLY);
        BalanceReport report =
                scene.await(
                        BalanceReport.class,
                        mark,
                        told -> told.requestMessageId().filter(id::equals).isPresent(),
                        "the balance of " + on.key());
        return new Figures(report.booked().fen(), report.lastSequence());
    }
}
