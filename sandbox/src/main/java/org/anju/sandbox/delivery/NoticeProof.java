/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Cny;
import org.anju.sandbox.habit.BankHabits;
import org.springframework.stereotype.Component;

/**
 * Reads the stored bytes of every notice and copy as a stranger would, and compares them with the
 * books.
 */
@Component
class NoticeProof {

    private final DeliveryInvariantRepository repository;
    private final BankHabits habits;

    NoticeProof(DeliveryInvariantRepository repository, BankHabits habits) {
        this.repository = repository;
        this.habits = habits;
    }

    List<String> breaks() {
        List<String> breaks = new ArrayList<>(repository.wrongMessages());
        repository.forEachBooked(booked -> difference(booked).ifPresent(breaks::add));
        return breaks;
    }

    private Optional<String> difference(BookedNotice booked) {
        try {
            if (MessageReader.read(booked.body()).message() instanceof AccountNotification told
                    && says(told, booked)) {
                return Optional.empty();
            }
            return Optional.of("the bytes of notice " + booked.messageId() + " say something else");
        } catch (MessageRefusal e) {
            return Optional.of(
                    "the bytes of notice %s cannot be read at %s"
                            .formatted(booked.messageId(), e.place()));
        }
    }

    private boolean says(AccountNotification told, BookedNotice booked) {
        return told.messageId().equals(booked.messageId())
                && told.copy() == booked.copy()
                && told.notificationId().equals(booked.notificationId())
                && told.sequence() == booked.sequence()
                && told.account().equals(booked.account())
                && told.entries().size() == 1
                && says(told.entries().getFirst(), booked);
    }

    private boolean says(NotifiedEntry told, BookedNotice booked) {
        Cny signed = told.direction() == Direction.CREDIT ? told.amount() : told.amount().negated();
        return signed.equals(booked.amount())
                && told.uetr().equals(booked.uetr())
                && told.bookingDate().equals(booked.bookingDate())
                && told.accountServicerReference().equals(habits.serial(booked.booking()))
                && String.join("", told.remittanceInformation()).equals(booked.remark());
    }
}
