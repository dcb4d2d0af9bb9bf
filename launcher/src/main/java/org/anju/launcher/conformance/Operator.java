/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.kernel.SteppedClock;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The bank's operator and its other customers, as far as the sandbox's control API lets the runner
 * play them: opens accounts, pays in, moves the bank's date and its clock.
 */
final class Operator {

    private final Door door;
    private final @Nullable SteppedClock clock;

    /**
     * @param clock the bank's clock, where the runner may move it
     */
    Operator(Door door, @Nullable SteppedClock clock) {
        this.door = door;
        this.clock = clock;
    }

    private record Booking(UUID uetr) {}

    private record Account(String number, long balanceFen, long lastSequence) {}

    /** What the bank tells of itself; the codes by the ISO code that each stands for. */
    private record Habits(String habits, Map<String, String> reasons) {}

    private record Days(Today today) {}

    private record Today(LocalDate date) {}

    /**
     * Opens an account in its part.
     *
     * @param identity the holder's identity number, where the bank is to know it
     */
    void open(Standing standing, @Nullable String identity) {
        Role role = standing.role();
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("number", standing.number());
        order.put("name", role.name());
        order.put("opening_fen", role.openingFen());
        if (!role.deposit()) {
            order.put("owner", String.valueOf(role.owner()));
            order.put("class", String.valueOf(role.walletClass()));
        }
        post(role.deposit() ? "/control/v1/deposits" : "/control/v1/wallets", order);
        if (identity != null) {
            identify(standing.number(), identity, role.mobile());
        }
        if (role.condition() != null) {
            set(standing.number(), role.condition());
        }
        if (role.perPaymentFen() != null || role.perDayFen() != null) {
            limit(standing.number(), role.perPaymentFen(), role.perDayFen());
        }
    }

    /** Sets whose identity and mobile number a wallet's holder has. */
    void identify(String number, String identity, @Nullable String mobile) {
        Map<String, Object> holder = new LinkedHashMap<>();
        holder.put("identity_number", identity);
        if (mobile != null) {
            holder.put("mobile", mobile);
        }
        post("/control/v1/wallets/" + number + "/holder", holder);
    }

    /** How every account stands in the bank's books, by its number. */
    Map<String, Figures> figures() {
        List<Account> accounts = door.get("/control/v1/accounts", new TypeReference<>() {});
        Map<String, Figures> figures = new HashMap<>();
        accounts.forEach(
                each ->
                        figures.put(
                                each.number(),
                                new Figures(each.balanceFen(), each.lastSequence())));
        return figures;
    }

    /** The bank with its own habits and codes. */
    BankUnderTest known(BankUnderTest bank) {
        Habits told = door.get("/control/v1/habits", new TypeReference<>() {});
        Map<String, String> codes = new HashMap<>();
        told.reasons().forEach((iso, own) -> codes.put(own, iso));
        return bank.with(told.habits(), codes);
    }

    /** Has the bank execute and deliver everything that is due. */
    void work() {
        post("/control/v1/deliveries", Map.of());
    }

    /** A customer's payment; its reference. */
    UUID pay(String from, String to, long fen, String remark) {
        return booked(
                "/control/v1/payments",
                Map.of("from", from, "to", to, "amount_fen", fen, "remark", remark));
    }

    /** Money that the bank moves; its reference. */
    UUID transfer(String from, String to, long fen) {
        return booked("/control/v1/transfers", Map.of("from", from, "to", to, "amount_fen", fen));
    }

    /** Brings the money of a booking back, by {@code returns} or {@code reversals}. */
    UUID giveBack(String way, UUID uetr) {
        return booked("/control/v1/" + way, Map.of("uetr", uetr.toString()));
    }

    /** Credits interest or takes a fee: {@code interest} or {@code fees}. */
    UUID charge(String what, String account, long fen) {
        return booked("/control/v1/" + what, Map.of("account", account, "amount_fen", fen));
    }

    /** Sets what an account may do. */
    void set(String account, String condition) {
        post(
                "/control/v1/accounts/" + account + "/condition",
                Map.of("condition", condition, "reason", "conformance"));
    }

    /** Sets what the owner of an account agreed that it may pay. */
    void limit(String account, @Nullable Long perPaymentFen, @Nullable Long perDayFen) {
        Map<String, Object> limits = new LinkedHashMap<>();
        if (perPaymentFen != null) {
            limits.put("per_payment_fen", perPaymentFen);
        }
        if (perDayFen != null) {
            limits.put("per_day_fen", perDayFen);
        }
        post("/control/v1/accounts/" + account + "/limits", limits);
    }

    /** Has the bank tell the last numbers of all accounts. */
    void beat() {
        post("/control/v1/heartbeats", Map.of());
    }

    /** The date to which the bank books. */
    LocalDate date() {
        return door.<Days>get("/control/v1/day", new TypeReference<>() {}).today().date();
    }

    /** Opens, cuts or closes a booking date. */
    void move(String how, LocalDate date) {
        post("/control/v1/day/" + how, Map.of("date", date.toString()));
    }

    /** Has the bank give another edition of a statement. */
    void correct(String account, LocalDate date) {
        post(
                "/control/v1/statements/corrections",
                Map.of("account", account, "date", date.toString()));
    }

    /**
     * Lets time pass for the bank and the centre that is played.
     *
     * @throws LeftOut if the bank's clock is not the runner's
     */
    void pass(Duration time) {
        SteppedClock stepped = clock;
        if (stepped == null) {
            throw new LeftOut("the bank's clock cannot be moved");
        }
        stepped.moveTo(stepped.instant().plus(time));
    }

    private void post(String path, Map<String, ?> body) {
        Outcome.of(body.isEmpty() ? door.post(path) : door.post(path, body), _ -> true)
                .orFail("the order at " + path);
    }

    private UUID booked(String path, Map<String, ?> body) {
        return Outcome.of(
                        door.post(path, body),
                        reply -> reply.<Booking>as(new TypeReference<>() {}).uetr())
                .orFail("the booking at " + path);
    }
}
