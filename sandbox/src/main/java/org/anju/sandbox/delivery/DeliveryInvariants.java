/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.anju.sandbox.invariant.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of the notices. */
@Configuration(proxyBeanMethods = false)
class DeliveryInvariants {

    @Bean
    Invariant everyMovementIsTold(DeliveryInvariantRepository repository) {
        return new Invariant(
                "S5",
                "Every movement on a centre's wallet has one notice, and every notice a movement",
                repository::untoldMovements);
    }

    @Bean
    Invariant noticesAreNumberedWithoutGaps(DeliveryInvariantRepository repository) {
        return new Invariant(
                "S6",
                "Notices are numbered per account from 1 without gaps, as the money moved",
                repository::wrongSequences);
    }

    @Bean
    Invariant storedBytesSayWhatWasBooked(NoticeProof proof) {
        return new Invariant(
                "S7",
                "The stored bytes of every notice and of every copy say what was booked",
                proof::breaks);
    }

    @Bean
    Invariant onlyAReceiptEndsADelivery(DeliveryInvariantRepository repository) {
        return new Invariant(
                "S8",
                "A message is delivered exactly if a receipt for its own bytes is kept",
                repository::wrongStates);
    }

    @Bean
    Invariant everyRequestIsAnswered(DeliveryInvariantRepository repository) {
        return new Invariant(
                "S9",
                "Every request has one copy of each notice it asked for that there was",
                repository::wrongCopies);
    }

    @Bean
    Invariant heartbeatsTellNumbersThatWereGiven(DeliveryInvariantRepository repository) {
        return new Invariant(
                "S10",
                "No heartbeat tells a number that no notice has",
                repository::wrongHeartbeats);
    }
}
