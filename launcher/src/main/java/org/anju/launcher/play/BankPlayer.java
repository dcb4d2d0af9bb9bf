/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.scenario.Step;

/** What the bank does by itself: it errs on orders, moves money, gives back, freezes. */
final class BankPlayer {

    private static final String MOVED = "moved";
    private static final String DECLINED = "declined";

    private final Stage stage;

    BankPlayer(Stage stage) {
        this.stage = stage;
    }

    void spoil(Step.SpoilOrders fault) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("fault", fault.kind().word());
        order.put("count", fault.count());
        if (fault.debtor() != null) {
            order.put("debtor", number(fault.debtor()));
        }
        if (fault.creditor() != null) {
            order.put("creditor", number(fault.creditor()));
        }
        if (fault.by() != null) {
            order.put("by", fault.by().toString());
        }
        if (fault.code() != null) {
            order.put("code", fault.code());
        }
        if (fault.payee() != null) {
            order.put("payee", number(fault.payee()));
        }
        stage.bank().spoil(order);
        stage.chronicle()
                .happened(
                        fault,
                        fault.kind().word()
                                + " for the next "
                                + (fault.count() == 1 ? "order" : fault.count() + " orders"));
    }

    void spoil(Step.SpoilBatches fault) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("fault", fault.kind().wireName());
        order.put("count", fault.count());
        if (fault.by() != null) {
            order.put("by", fault.by().toString());
        }
        if (fault.payee() != null) {
            order.put("payee", number(fault.payee()));
        }
        stage.bank().spoilBatches(order);
        stage.chronicle()
                .happened(
                        fault,
                        fault.kind().word()
                                + " for the next "
                                + (fault.count() == 1 ? "batch" : fault.count() + " batches"));
    }

    void transfer(Step.Transfer transfer) {
        String what = transfer.amount() + " yuan from " + transfer.from() + " to " + transfer.to();
        String found =
                switch (stage.bank()
                        .transfer(
                                number(transfer.from()),
                                number(transfer.to()),
                                transfer.amount(),
                                transfer.remark())) {
                    case Outcome.Refused<BankControl.Booking>(Refusal refusal) -> {
                        stage.chronicle()
                                .happened(transfer, what + ": declined, " + refusal.inShort());
                        yield DECLINED;
                    }
                    case Outcome.Taken<BankControl.Booking>(BankControl.Booking booking) -> {
                        stage.chronicle().happened(transfer, what + ": moved by the bank");
                        if (transfer.name() != null) {
                            stage.movements().put(transfer.name(), booking.uetr());
                        }
                        yield MOVED;
                    }
                };
        stage.chronicle().expect(transfer, what, transfer.declined() ? DECLINED : MOVED, found);
    }

    void giveBack(Step.GiveBack back) {
        String what = back.way().word() + " of " + back.movement();
        UUID moved = stage.movements().get(back.movement());
        UUID uetr = moved == null ? paid(back.movement()).orElse(null) : moved;
        if (uetr == null) {
            stage.chronicle().happened(back, what + ": nothing was moved");
            stage.chronicle().expect(back, what, MOVED, "nothing was moved");
            return;
        }
        String found =
                switch (stage.bank().giveBack(uetr, back.way())) {
                    case Outcome.Refused<BankControl.Booking>(Refusal refusal) ->
                            "refused, " + refusal.inShort();
                    case Outcome.Taken<BankControl.Booking> _ -> MOVED;
                };
        stage.chronicle().happened(back, what + ": " + found);
        stage.chronicle().expect(back, what, MOVED, found);
    }

    // What an instruction paid is known at the bank by whom it paid.
    private Optional<UUID> paid(String instruction) {
        return stage.scenario().days().stream()
                .flatMap(day -> day.steps().stream())
                .filter(Step.Instruct.class::isInstance)
                .map(Step.Instruct.class::cast)
                .filter(step -> step.name().equals(instruction) && step.matter().party() != null)
                .findFirst()
                .flatMap(step -> Optional.ofNullable(step.matter().party()))
                .flatMap(party -> stage.bank().paidTo(number(party)));
    }

    void set(Step.SetCondition set) {
        stage.bank().set(number(set.account()), set.condition());
        stage.chronicle().happened(set, set.account() + " is " + set.condition().word() + " now");
    }

    void move(Step.MoveDoor door) {
        stage.bank().move(door.move());
        stage.chronicle()
                .happened(
                        door,
                        switch (door.move()) {
                            case OPEN -> "the bank takes connections again";
                            case CLOSED -> "the bank refuses connections from here on";
                        });
    }

    void release(Step.ReleaseOrders release) {
        stage.chronicle()
                .happened(
                        release,
                        "the bank may execute " + stage.bank().releaseOrders() + " orders again");
    }

    private String number(String key) {
        return stage.scenario().wallet(key).number();
    }
}
