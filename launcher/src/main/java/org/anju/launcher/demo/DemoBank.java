/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.util.Map;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import tools.jackson.core.type.TypeReference;

/** The sandbox bank as the demo is filled through it; every act may be repeated. */
final class DemoBank {

    private static final String WALLET_EXISTS = "wallet-exists";

    private final Door door;

    DemoBank(Door door) {
        this.door = door;
    }

    private record Health(String bookingDate) {}

    /** The bank's date, which is the machine's. */
    String date() {
        return door.get("/health", new TypeReference<Health>() {}).bookingDate();
    }

    void open(String wallet, String name, String owner, Cny money) {
        open(
                "/control/v1/wallets",
                Map.of(
                        "number", wallet,
                        "name", name,
                        "owner", owner,
                        "class", "CORPORATE",
                        "opening_fen", money.fen()));
    }

    /** Opens a deposit account; one that is there stays. */
    void openDeposit(String number, String name) {
        open("/control/v1/deposits", Map.of("number", number, "name", name));
    }

    private void open(String path, Map<String, ?> order) {
        Outcome<Boolean> opened = Outcome.of(door.post(path, order), _ -> true);
        boolean there =
                opened instanceof Outcome.Refused<Boolean>(Refusal refusal)
                        && refusal.code().equals(WALLET_EXISTS);
        if (!there) {
            opened.orFail("opening the account " + order.get("number"));
        }
    }

    /** Pays; the same key pays once. */
    void pay(String from, String to, Cny amount, String remark, UUID key) {
        Outcome.of(
                        door.post(
                                "/control/v1/payments",
                                Map.of(
                                        "from", from,
                                        "to", to,
                                        "amount_fen", amount.fen(),
                                        "remark", remark,
                                        "payment_id", key)),
                        _ -> true)
                .orFail("a payment from the wallet " + from);
    }
}
