/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.WireCode;
import org.jspecify.annotations.Nullable;

/** The steps of the bank's side: what it moves and changes, and how it tells of that. */
final class Movements {

    private final Scene scene;

    Movements(Scene scene) {
        this.scene = scene;
    }

    void move(Act.Move act) {
        UUID reference =
                switch (act.how()) {
                    case "payment" ->
                            scene.operator()
                                    .pay(
                                            number(act.from()),
                                            number(act.to()),
                                            act.fen(),
                                            String.valueOf(act.remark()));
                    case "transfer" ->
                            scene.operator()
                                    .transfer(number(act.from()), number(act.to()), act.fen());
                    case "return" -> giveBack("returns", act);
                    case "reversal" -> giveBack("reversals", act);
                    case "interest" ->
                            scene.operator().charge("interest", number(act.to()), act.fen());
                    case "fee" -> scene.operator().charge("fees", number(act.from()), act.fen());
                    default -> throw new IllegalStateException("no such movement: " + act.how());
                };
        if (act.is() != null) {
            scene.name(act.is(), reference);
        }
    }

    private UUID giveBack(String way, Act.Move act) {
        return scene.operator().giveBack(way, scene.reference(String.valueOf(act.of())));
    }

    private String number(@Nullable String part) {
        return scene.account(String.valueOf(part)).number();
    }

    void change(Act.Change act) {
        String number = number(act.on());
        if (act.condition() != null) {
            scene.operator().set(number, act.condition());
        } else if (act.identity() != null) {
            scene.operator().identify(number, scene.filled(act.identity()), act.mobile());
        } else {
            scene.operator().limit(number, act.perPaymentFen(), act.perDayFen());
        }
    }

    void day(Act.Day act) {
        Operator operator = scene.operator();
        switch (act.to()) {
            case "heartbeat" -> operator.beat();
            case "correct" -> operator.correct(number(act.on()), operator.date().minusDays(1));
            // What is closed has been cut: the bank books to the next date already.
            case "close" -> operator.move("close", operator.date().minusDays(1));
            default -> operator.move(act.to(), operator.date());
        }
        scene.work();
    }

    /** Exactly one entry on the account is the one that the step names. */
    void told(Act.Told act) {
        Standing on = scene.account(act.on());
        scene.await(
                AccountNotification.class,
                scene.mark(),
                notice ->
                        notice.account().equals(on.account())
                                && notice.entries().stream().anyMatch(entry -> is(entry, act)),
                "a notice of %s over %d fen on %s".formatted(act.as(), act.fen(), act.on()));
        List<NotifiedEntry> found =
                scene.told(AccountNotification.class).stream()
                        .filter(notice -> notice.account().equals(on.account()))
                        .flatMap(notice -> notice.entries().stream())
                        .filter(entry -> is(entry, act))
                        .toList();
        NotConforming.unlessEqual(1, found.size(), "the number of such notices on " + act.on());
    }

    private boolean is(NotifiedEntry entry, Act.Told act) {
        return List.of(act.as().split("\\|")).contains(entry.code().wire())
                && BalanceCheck.signed(entry) == act.fen()
                && entry.reversal() == act.undo()
                && (act.of() == null || entry.uetr().equals(scene.reference(act.of())))
                && (act.remark() == null || entry.remittanceInformation().contains(act.remark()))
                && (act.returns() == null || returns(entry, scene.reference(act.returns())));
    }

    private static boolean returns(NotifiedEntry entry, UUID original) {
        return entry.returned().filter(back -> back.originalUetr().equals(original)).isPresent();
    }

    /** The bank's event on an account tells the last number that was given there. */
    void event(Act.Event act) {
        Standing on = scene.account(act.on());
        SystemEvent event =
                scene.await(
                        SystemEvent.class,
                        scene.mark(),
                        told ->
                                told.account().equals(on.account())
                                        && wire(told.code()).equals(act.as()),
                        "the event " + act.as() + " of " + act.on());
        NotConforming.unlessEqual(
                BalanceCheck.figures(scene, on).lastNotice(),
                event.lastSequence(),
                "the last number in the event");
    }

    private static String wire(WireCode code) {
        return code.wire();
    }

    /** The same message again has the same bytes under a new signature. */
    void resent(Act.Resent act) {
        Standing on = scene.account(act.on());
        List<ChannelHeaders> attempts = attempts(on);
        NotConforming.unless(
                attempts.size() >= act.times(),
                "the notice came %d times, not %d".formatted(attempts.size(), act.times()));
        Set<String> nonces = new HashSet<>();
        ChannelHeaders first = attempts.getFirst();
        for (int attempt = 0; attempt < attempts.size(); attempt++) {
            ChannelHeaders each = attempts.get(attempt);
            NotConforming.unlessEqual(first.digest(), each.digest(), "the digest of a repetition");
            NotConforming.unlessEqual(attempt + 1, each.attempt(), "the number of the attempt");
            NotConforming.unless(nonces.add(each.nonce()), "a nonce came twice");
        }
    }

    private List<ChannelHeaders> attempts(Standing on) {
        List<Arrival> all = scene.inbox().since(scene.mark());
        String id =
                all.stream()
                        .filter(
                                each ->
                                        each.message() instanceof AccountNotification notice
                                                && notice.account().equals(on.account()))
                        .map(Arrival::messageId)
                        .findFirst()
                        .orElseThrow(() -> new NotConforming("no notice has come"));
        return all.stream()
                .filter(each -> each.messageId().equals(id))
                .map(Arrival::envelope)
                .map(Objects::requireNonNull)
                .toList();
    }
}
