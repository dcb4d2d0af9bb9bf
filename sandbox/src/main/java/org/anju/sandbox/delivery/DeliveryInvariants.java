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
                "S7", "The stored bytes of every notice say what was booked", proof::breaks);
    }

    @Bean
    Invariant onlyAReceiptEndsADelivery(DeliveryInvariantRepository repository) {
        return new Invariant(
                "S8",
                "A notice is delivered exactly if a receipt for its own bytes is kept",
                repository::wrongStates);
    }
}
