/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.util.List;
import java.util.UUID;
import org.anju.launcher.door.Door;
import org.anju.launcher.process.Installation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What the bank did, by its control API, and what the centre makes of it, by its own. */
final class BothSides {

    private static final int MOST = 500;

    private final Door bank;
    private final Door centre;

    BothSides(Installation installation) {
        this.bank = new Door(installation.http(), "bank", installation.bankAddress(), null);
        this.centre =
                new Door(
                        installation.http(),
                        "centre",
                        installation.centreAddress(),
                        installation.centreToken());
    }

    /**
     * An order as the bank has it.
     *
     * @param bookings under which it moved money; more than one where the bank repeated it
     */
    record BankOrder(
            String endToEndId, UUID uetr, String creditor, long amountFen, List<UUID> bookings) {}

    /**
     * An order as the centre has it.
     *
     * @param orderedBy the walk and its leg
     * @param incidents how many of it wait for a person
     */
    record CentreOrder(
            UUID id,
            String state,
            String orderedBy,
            String payeeTail,
            long amountFen,
            long incidents) {}

    /**
     * An incident that waits for a person.
     *
     * @param batchId the batch that it is about; null where it is about none
     */
    record Incident(String kind, String account, String messageId, @Nullable UUID batchId) {}

    /** A booking date of the bank as the centre has it. */
    record BankDay(List<DayOfAccount> accounts) {}

    /** A booking date for one account. */
    record DayOfAccount(String account, String state) {}

    private record Detail(CentreOrder order, UUID uetr) {}

    /** Everything that was ever ordered at the bank. */
    List<BankOrder> bankOrders() {
        return bank.get("/control/v1/orders?newest=" + MOST, new TypeReference<>() {});
    }

    /** Everything that the centre ever ordered. */
    List<CentreOrder> centreOrders() {
        return centre.list(
                "/api/v1/payment-orders", new TypeReference<Door.Portion<CentreOrder>>() {});
    }

    /** The reference by which both sides know an order of the centre. */
    UUID reference(CentreOrder order) {
        return centre.get("/api/v1/payment-orders/" + order.id(), new TypeReference<Detail>() {})
                .uetr();
    }

    /** What waits for a person at the centre. */
    List<Incident> incidents() {
        return centre.list("/api/v1/incidents", new TypeReference<Door.Portion<Incident>>() {});
    }

    /** Where a booking date of the bank stands at the centre. */
    BankDay bankDay(String date) {
        return centre.get("/api/v1/bank-days/" + date, new TypeReference<BankDay>() {});
    }
}
