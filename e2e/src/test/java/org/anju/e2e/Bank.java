/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.anju.launcher.demo.DemoEmployer;
import org.anju.launcher.door.Door;
import tools.jackson.core.type.TypeReference;

/** The sandbox bank as programs reach it. */
final class Bank {

    private final Door door;

    Bank(URI address) {
        this.door = new Door(HttpClient.newHttpClient(), "bank", address, null);
    }

    /** Pays from the employer's wallet; the bank has booked it when this returns. */
    void pay(DemoEmployer employer, Payable payable) {
        pay(employer, payable, payable.fen());
    }

    /** Pays another amount than was asked for, with the remark that was. */
    void pay(DemoEmployer employer, Payable payable, long fen) {
        pay(employer.wallet(), payable.payee(), fen, payable.remark());
    }

    /** Knows the holder of a wallet by an identity number or credit code. */
    void knows(String wallet, String identity) {
        Door.Reply reply =
                door.post(
                        "/control/v1/wallets/" + wallet + "/holder",
                        Map.of("identity_number", identity));
        assertThat(reply.isRefused()).as("the holder of wallet %s", wallet).isFalse();
    }

    /** Opens a person's wallet with nothing in it. */
    void open(String wallet, String name) {
        act(
                "wallets",
                Map.of("number", wallet, "name", name, "owner", "PERSON", "class", "PERSONAL_1"));
    }

    /** Closes today; the first statement that can suffer this fault does. */
    void closeTodayWith(String fault) {
        Map<String, String> date = Map.of("date", today());
        act("statements/faults", Map.of("fault", fault));
        act("day/cut", date);
        act("day/close", date);
    }

    private String today() {
        return door.get("/health", new TypeReference<Health>() {}).bookingDate();
    }

    private record Health(String bookingDate) {}

    private void act(String path, Map<String, ?> order) {
        Door.Reply reply = door.post("/control/v1/" + path, order);
        assertThat(reply.isRefused()).as("order to the bank %s %s", path, order).isFalse();
    }

    /** Pays from a wallet to another. */
    void pay(String from, String to, long fen, String remark) {
        Door.Reply reply =
                door.post(
                        "/control/v1/payments",
                        Map.of("from", from, "to", to, "amount_fen", fen, "remark", remark));
        assertThat(reply.isRefused()).as("payment of %s fen from %s", fen, from).isFalse();
    }
}
