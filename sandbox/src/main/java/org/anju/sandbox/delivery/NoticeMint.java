/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Direction;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.ReturnInformation;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.core.Booking;
import org.anju.sandbox.core.BookingKind;
import org.anju.sandbox.core.BookingListener;
import org.anju.sandbox.core.Holder;
import org.anju.sandbox.core.Movement;
import org.anju.sandbox.fault.AssignedFault;
import org.anju.sandbox.fault.Fault;
import org.anju.sandbox.fault.Faults;
import org.anju.sandbox.habit.BankHabits;
import org.springframework.stereotype.Service;

/**
 * Mints the notice of a movement inside the movement's own transaction: either both are there or
 * neither is. The account's lock, which the core holds, keeps the numbers without gaps.
 */
@Service
class NoticeMint implements BookingListener {

    private static final String NO_REFERENCE = "NOTPROVIDED";
    private static final String ONLY_ENTRY = "1";

    private final NoticeRepository notices;
    private final Faults faults;
    private final UntrueNoticeMint untrue;
    private final Ids ids;
    private final DeliveryBell bell;
    private final BankHabits habits;
    private final String ownNode;

    NoticeMint(
            NoticeRepository notices,
            Faults faults,
            UntrueNoticeMint untrue,
            Ids ids,
            DeliveryBell bell,
            SandboxProperties properties) {
        this.notices = notices;
        this.faults = faults;
        this.untrue = untrue;
        this.ids = ids;
        this.bell = bell;
        this.habits = properties.habits();
        this.ownNode = properties.node();
    }

    @Override
    public void booked(Booking booking) {
        boolean minted = false;
        for (Movement movement : booking.movements()) {
            String receiver = movement.notifiedNode();
            if (receiver != null) {
                mint(booking, movement, receiver);
                minted = true;
            }
        }
        if (minted) {
            bell.ringAfterCommit();
        }
    }

    private void mint(Booking booking, Movement movement, String receiver) {
        long sequence = notices.lastSequence(movement.account()) + 1;
        String notificationId = Ids.onWire(ids.next());
        AccountNotification notification =
                new AccountNotification(
                        Ids.onWire(ids.next()),
                        created(booking),
                        notificationId,
                        sequence,
                        false,
                        movement.id(),
                        List.of(entry(booking, movement)));
        Optional<AssignedFault> fault = faults.assign(movement.account());
        BusinessHeader header =
                new BusinessHeader(
                        ownNode,
                        receiver,
                        notification.messageId(),
                        notification.definition(),
                        notification.created(),
                        booking.bookingDate(),
                        false);
        notices.add(
                new MintedNotice(
                        message(header, notification),
                        notificationId,
                        booking.id(),
                        movement.lineNo(),
                        direction(movement),
                        magnitude(movement),
                        created(booking)),
                fault.orElse(null));
        fault.map(AssignedFault::fault)
                .filter(Fault::isUntrue)
                .ifPresent(one -> untrue.mint(one, header, notification));
    }

    private static MintedMessage message(BusinessHeader header, AccountNotification notification) {
        return new MintedMessage(
                notification.messageId(),
                header.to(),
                notification.account().number(),
                notification.sequence(),
                MessageWriter.write(new Envelope(header, notification)));
    }

    private NotifiedEntry entry(Booking booking, Movement movement) {
        String endToEndId = booking.reference().endToEndId();
        return new NotifiedEntry(
                ONLY_ENTRY,
                magnitude(movement),
                direction(movement),
                booking.kind() == BookingKind.REVERSAL,
                booking.bookingDate(),
                booking.bookingDate(),
                habits.serial(booking.id()),
                code(booking, movement),
                endToEndId == null ? NO_REFERENCE : endToEndId,
                booking.reference().uetr(),
                party(booking.payer()),
                party(booking.payee()),
                booking.remark().isEmpty() ? List.of() : List.of(booking.remark()),
                returned(booking));
    }

    private MovementCode code(Booking booking, Movement movement) {
        return habits.tellsCollections() && booking.isCollected() && movement.amount().isPositive()
                ? MovementCode.COLLECTION_IN
                : MovementCodes.of(booking.kind(), movement);
    }

    /** Of a return what it sends back; a reversal says so by the reference that it shares. */
    private static Optional<ReturnInformation> returned(Booking booking) {
        return booking.kind() == BookingKind.RETURN
                ? booking.reference()
                        .givenBack()
                        .map(back -> new ReturnInformation(back.uetr(), back.reason()))
                : Optional.empty();
    }

    private static TransactionParty party(Holder holder) {
        return new TransactionParty(holder.name(), holder.id());
    }

    private static Direction direction(Movement movement) {
        return movement.amount().isPositive() ? Direction.CREDIT : Direction.DEBIT;
    }

    private static Cny magnitude(Movement movement) {
        return movement.amount().isNegative() ? movement.amount().negated() : movement.amount();
    }

    private static OffsetDateTime created(Booking booking) {
        return WireTime.exact(booking.bookedAt().atZone(ChinaTime.ZONE).toOffsetDateTime());
    }
}
