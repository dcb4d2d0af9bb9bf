/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.play.CentreApi.CentreNotice;
import org.anju.launcher.scenario.PaymentOutcome;
import org.anju.launcher.scenario.Step;
import org.anju.launcher.scenario.WalletSetup;
import org.jspecify.annotations.Nullable;

/** Pays at the bank, and watches what the centre makes of each payment. */
final class Payments {

    private static final String BUSINESS = "BUSINESS";
    private static final String POSTED = "POSTED";

    private final Stage stage;
    private final Map<String, Moved> named = new HashMap<>();
    private final List<Moved> undecided = new ArrayList<>();
    private @Nullable Moved latest;

    /** A payment that the bank has moved, known to the centre by wallet and number. */
    record Moved(Step.Pay step, String wallet, long sequence) {}

    Payments(Stage stage) {
        this.stage = stage;
    }

    void pay(Step.Pay step) {
        Stage.Submitted remittance = null;
        if (step.remittance() != null) {
            remittance = stage.remittances().get(step.remittance());
            if (remittance == null) {
                stage.chronicle().happened(step, "cannot be made: the list was not taken");
                stage.chronicle()
                        .expect(
                                step,
                                "payment",
                                step.expected().words(),
                                "there is nothing to pay");
                return;
            }
        }
        for (int time = 0; time < step.times(); time++) {
            payOnce(step, remittance);
        }
    }

    private void payOnce(Step.Pay step, Stage.@Nullable Submitted remittance) {
        String from = stage.scenario().wallet(step.from()).number();
        String to = payee(step, remittance);
        Cny amount = amount(step, remittance);
        String remark = remark(step, remittance);
        String what = amount + " yuan from " + step.from() + ", remark \"" + remark + "\"";
        switch (stage.bank().pay(from, to, amount, remark)) {
            case Outcome.Taken<BankControl.Booking>(BankControl.Booking booking) -> {
                if (step.name() != null) {
                    stage.movements().put(step.name(), booking.uetr());
                }
                moved(step, to, what);
            }
            case Outcome.Refused<BankControl.Booking>(Refusal refusal) -> {
                stage.chronicle()
                        .happened(step, what + ": declined by the bank, " + refusal.inShort());
                stage.chronicle()
                        .expect(
                                step,
                                "payment from " + step.from(),
                                step.expected().words(),
                                PaymentOutcome.DECLINED.word());
            }
        }
    }

    private void moved(Step.Pay step, String to, String what) {
        Moved payment = new Moved(step, to, stage.bank().wallet(to).lastSequence());
        stage.chronicle().happened(step, what + ": " + name(payment));
        latest = payment;
        if (step.name() != null) {
            named.put(step.name(), payment);
        }
        if (step.expected().outcome() == PaymentOutcome.DECLINED) {
            stage.chronicle()
                    .expect(
                            step,
                            "payment from " + step.from(),
                            PaymentOutcome.DECLINED.word(),
                            "moved by the bank");
        } else {
            undecided.add(payment);
        }
    }

    private String payee(Step.Pay step, Stage.@Nullable Submitted remittance) {
        if (step.to() != null) {
            return stage.scenario().wallet(step.to()).number();
        }
        return remittance == null
                ? stage.scenario().centre().wallets().getFirst().wallet().number()
                : remittance.answer().payeeWallet().number();
    }

    private static Cny amount(Step.Pay step, Stage.@Nullable Submitted remittance) {
        return Optional.ofNullable(step.amount()).orElseGet(() -> forIt(remittance).due());
    }

    private String remark(Step.Pay step, Stage.@Nullable Submitted remittance) {
        if (step.remark() == null) {
            return forIt(remittance).answer().remark();
        }
        if (remittance == null) {
            return step.remark();
        }
        String employer = remittance.step().employer();
        return step.remark()
                .replace("{name}", stage.scenario().employer(employer).name())
                .replace("{account}", stage.employerAccounts().getOrDefault(employer, ""))
                .replace("{month}", remittance.step().month());
    }

    private static Stage.Submitted forIt(Stage.@Nullable Submitted remittance) {
        if (remittance == null) {
            throw new IllegalStateException("a checked scenario names the remittance here");
        }
        return remittance;
    }

    /** The payment that a step means; the latest where it names none. */
    Optional<Moved> find(@Nullable String name) {
        return Optional.ofNullable(name == null ? latest : named.get(name));
    }

    /** Decides what the centre has worked by now; the others wait. */
    void decide() {
        if (undecided.isEmpty()) {
            return;
        }
        List<CentreNotice> notices = stage.centre().workedNotices();
        for (Moved payment : List.copyOf(undecided)) {
            notices.stream()
                    .filter(notice -> isOf(payment, notice))
                    .findFirst()
                    .ifPresent(notice -> decide(payment, notice));
        }
    }

    private void decide(Moved payment, CentreNotice notice) {
        undecided.remove(payment);
        String found = found(payment, notice);
        stage.chronicle().happened(payment.step(), name(payment) + " became: " + found);
        expect(payment, found);
    }

    /** What it became, in the words in which it was expected. */
    private String found(Moved payment, CentreNotice notice) {
        if (isPosted(payment.step(), notice)) {
            return PaymentOutcome.POSTED.word();
        }
        String became = Refusal.spelling(notice.became());
        return payment.step().expected().reason() == null
                ? became
                : stage.suspense()
                        .itemOf(payment.wallet(), payment.sequence())
                        .map(item -> became + ": " + Refusal.spelling(item.reason()))
                        .orElse(became);
    }

    /** Whether this very payment has posted the remittance that was meant. */
    private boolean isPosted(Step.Pay step, CentreNotice notice) {
        return step.remittance() != null
                && BUSINESS.equals(notice.became())
                && Optional.ofNullable(stage.remittances().get(step.remittance()))
                        .map(meant -> stage.centre().remittance(meant.answer().remittance()))
                        .filter(meant -> meant.state().equals(POSTED))
                        .filter(meant -> Objects.equals(meant.entry(), notice.entry()))
                        .isPresent();
    }

    private static boolean isOf(Moved payment, CentreNotice notice) {
        return notice.account().equals(payment.wallet()) && notice.sequence() == payment.sequence();
    }

    /** What is undecided at the end stays so. */
    void end() {
        undecided.forEach(payment -> expect(payment, "not worked by the centre"));
        undecided.clear();
    }

    private String name(Moved payment) {
        String wallet =
                stage.scenario().wallets().stream()
                        .filter(setup -> setup.number().equals(payment.wallet()))
                        .map(WalletSetup::key)
                        .findFirst()
                        .orElse(payment.wallet());
        return "notice " + payment.sequence() + " of " + wallet;
    }

    private void expect(Moved payment, String found) {
        stage.chronicle()
                .expect(
                        payment.step(),
                        "payment from " + payment.step().from() + ", notice " + payment.sequence(),
                        payment.step().expected().words(),
                        found);
    }
}
