/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.scenario.DayMove;
import org.anju.launcher.scenario.DoorMove;
import org.anju.launcher.scenario.Step;
import org.anju.launcher.scenario.WalletSetup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The sandbox bank as its customers and its operator reach it. */
final class BankControl {

    private static final int GOES_ON = 202;

    private final Door door;

    BankControl(Door door) {
        this.door = door;
    }

    /**
     * A wallet or deposit account as the bank keeps it; the sequence is its newest notice's, 0
     * before the first.
     */
    record BankWallet(
            String number, String name, String owner, long balanceFen, long lastSequence) {}

    /** Under what a payment stands in the bank's books. */
    record Booking(UUID booking, UUID uetr, String bookingDate) {}

    /** A notice and every attempt to deliver it. */
    record BankNotice(
            String messageId,
            String account,
            long sequence,
            String direction,
            long amountFen,
            String state,
            List<Attempt> attempts) {

        /** Whether the bank delivers it by itself: what is lost or kept back does not wait. */
        boolean isPending() {
            return state.equals("PENDING");
        }

        boolean isDelivered() {
            return state.equals("DELIVERED");
        }
    }

    /** One attempt; outcome and status are null while or where nothing came back. */
    record Attempt(int number, @Nullable String outcome, @Nullable Integer httpStatus) {}

    /** What came of delivering everything that was due. */
    record Run(int delivered, int failed, long pending, @Nullable OffsetDateTime nextAttemptAt) {}

    private record GoingOn(long run) {}

    private record Heartbeat(String account, long lastSequence) {}

    private record Days(BankDate today, List<BankDate> newest) {}

    private record BankDate(
            LocalDate date, @Nullable OffsetDateTime cutAt, @Nullable OffsetDateTime closedAt) {}

    private record Released(int released) {}

    private record Answers(Map<String, Integer> answers) {}

    void open(WalletSetup wallet) {
        if (wallet.kind() == WalletSetup.Kind.DEPOSIT) {
            openDeposit(wallet);
            return;
        }
        Map<String, ?> order =
                Map.of(
                        "number", wallet.number(),
                        "name", wallet.name(),
                        "owner", wallet.owner().name(),
                        "class", wallet.walletClass().name(),
                        "opening_fen", wallet.opening().fen());
        Outcome.of(door.post("/control/v1/wallets", order), _ -> true)
                .orFail("opening the wallet " + wallet.key());
    }

    private void openDeposit(WalletSetup account) {
        Map<String, ?> order = Map.of("number", account.number(), "name", account.name());
        Outcome.of(door.post("/control/v1/deposits", order), _ -> true)
                .orFail("opening the deposit account " + account.key());
    }

    /** Every wallet and deposit account. */
    List<BankWallet> wallets() {
        return door.get("/control/v1/accounts", new TypeReference<>() {});
    }

    /** The wallet of that number, which the scenario opened. */
    BankWallet wallet(String number) {
        return wallets().stream()
                .filter(wallet -> wallet.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new PlayFailure("the bank has lost the wallet " + number));
    }

    Outcome<Booking> pay(String from, String to, Cny amount, String remark) {
        return Outcome.of(
                door.post(
                        "/control/v1/payments",
                        Map.of(
                                "from", from,
                                "to", to,
                                "amount_fen", amount.fen(),
                                "remark", remark)),
                reply -> reply.as(new TypeReference<>() {}));
    }

    /** Moves money that no order of a customer moves, between any two accounts. */
    Outcome<Booking> transfer(String from, String to, Cny amount, @Nullable String remark) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("from", from);
        order.put("to", to);
        order.put("amount_fen", amount.fen());
        if (remark != null) {
            order.put("remark", remark);
        }
        return Outcome.of(
                door.post("/control/v1/transfers", order),
                reply -> reply.as(new TypeReference<>() {}));
    }

    /** Brings the money of a booking back. */
    Outcome<Booking> giveBack(UUID uetr, Step.GiveBack.Way way) {
        String address =
                switch (way) {
                    case RETURN -> "/control/v1/returns";
                    case REVERSAL -> "/control/v1/reversals";
                };
        return Outcome.of(
                door.post(address, Map.of("uetr", uetr.toString())),
                reply -> reply.as(new TypeReference<>() {}));
    }

    /** Sets what an account may do. */
    void set(String account, Step.SetCondition.Condition condition) {
        Outcome.of(
                        door.post(
                                "/control/v1/accounts/" + account + "/condition",
                                Map.of("condition", condition.name(), "reason", "情景设定")),
                        _ -> true)
                .orFail("the condition of an account");
    }

    /** Tells the bank by which identity number it knows the holder of a wallet. */
    void holder(String wallet, String identityNumber) {
        Outcome.of(
                        door.post(
                                "/control/v1/wallets/" + wallet + "/holder",
                                Map.of("identity_number", identityNumber)),
                        _ -> true)
                .orFail("the holder of a wallet");
    }

    /** Has the bank execute what faults keep back; how many orders. */
    int releaseOrders() {
        return Outcome.of(
                        door.post("/control/v1/orders/releases"),
                        reply -> reply.<Released>as(new TypeReference<>() {}).released())
                .orFail("the release of orders");
    }

    void spoil(Map<String, ?> orderFault) {
        Outcome.of(door.post("/control/v1/order-faults", orderFault), _ -> true)
                .orFail("the fault of orders");
    }

    List<BankNotice> notices() {
        return door.get("/control/v1/notices", new TypeReference<>() {});
    }

    private record Ordered(UUID uetr, String creditor, List<UUID> bookings) {}

    /** The reference of the newest order by which a wallet was paid. */
    Optional<UUID> paidTo(String wallet) {
        return door
                .get("/control/v1/orders?newest=500", new TypeReference<List<Ordered>>() {})
                .stream()
                .filter(order -> order.creditor().equals(wallet) && !order.bookings().isEmpty())
                .map(Ordered::uetr)
                .findFirst();
    }

    /** Has the bank err on the next batches. */
    void spoilBatches(Map<String, ?> batchFault) {
        Outcome.of(door.post("/control/v1/batch-faults", batchFault), _ -> true)
                .orFail("the fault of batches");
    }

    void spoil(Step.SpoilNotices fault, @Nullable String wallet) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("fault", fault.kind().word());
        order.put("count", fault.count());
        if (fault.copies() != null) {
            order.put("copies", fault.copies());
        }
        if (fault.by() != null) {
            order.put("by", fault.by().toString());
        }
        if (wallet != null) {
            order.put("account", wallet);
        }
        Outcome.of(door.post("/control/v1/faults", order), _ -> true).orFail("the fault");
    }

    /** Delivers a notice again now; how many answers had which HTTP status. */
    Map<String, Integer> deliverAgain(String messageId, int copies, boolean parallel) {
        return Outcome.of(
                        door.post(
                                "/control/v1/notices/" + messageId + "/deliveries",
                                Map.of("copies", copies, "parallel", parallel)),
                        reply -> reply.<Answers>as(new TypeReference<>() {}).answers())
                .orFail("the delivery");
    }

    /** Has the bank tell the last numbers; of how many wallets. */
    int beat() {
        return Outcome.of(
                        door.post("/control/v1/heartbeats"),
                        reply -> reply.<List<Heartbeat>>as(new TypeReference<>() {}).size())
                .orFail("the heartbeat");
    }

    /** The date to which the bank books now. */
    LocalDate date() {
        return days().today().date();
    }

    /** Whether the bank books nothing more to a date and has not closed it. */
    boolean isCutOnly(LocalDate date) {
        return days().newest().stream()
                .anyMatch(
                        each ->
                                each.date().equals(date)
                                        && each.cutAt() != null
                                        && each.closedAt() == null);
    }

    private Days days() {
        return door.get("/control/v1/day", new TypeReference<>() {});
    }

    /** Moves a booking date of the bank on. */
    void move(DayMove move, LocalDate date) {
        Outcome.of(
                        door.post(
                                "/control/v1/day/" + move.word(), Map.of("date", date.toString())),
                        _ -> true)
                .orFail("the bank's day");
    }

    void spoil(Step.SpoilStatements fault, @Nullable String wallet) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("fault", fault.kind().word());
        order.put("count", fault.count());
        if (wallet != null) {
            order.put("account", wallet);
        }
        Outcome.of(door.post("/control/v1/statements/faults", order), _ -> true)
                .orFail("the statement's fault");
    }

    /** Has the bank give a further edition of a statement. */
    void correct(String account, LocalDate date) {
        Outcome.of(
                        door.post(
                                "/control/v1/statements/corrections",
                                Map.of("account", account, "date", date.toString())),
                        _ -> true)
                .orFail("the correction");
    }

    /**
     * Executes and delivers everything that is due by the bank's clock. A list of many payments
     * takes the bank long; it is asked again and again whether it has done.
     */
    Run deliver() {
        Door.Reply reply = door.post("/control/v1/deliveries");
        while (reply.status() == GOES_ON) {
            GoingOn going = reply.as(new TypeReference<>() {});
            reply = door.look("/control/v1/deliveries/" + going.run());
        }
        return Outcome.of(reply, answer -> answer.<Run>as(new TypeReference<>() {}))
                .orFail("the delivery");
    }

    /** Opens or closes the bank's end of the link. */
    void move(DoorMove move) {
        boolean open = move == DoorMove.OPEN;
        Outcome.of(door.put("/control/v1/door", Map.of("open", open)), _ -> true)
                .orFail("the bank's door");
    }

    List<Invariant> invariants() {
        return door.get("/control/v1/invariants", new TypeReference<>() {});
    }
}
