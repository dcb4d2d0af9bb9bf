/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariants about settlement instructions. */
@Configuration(proxyBeanMethods = false)
class InstructionInvariantConfiguration {

    @Bean
    InvariantCheck instructionsAreDecidedByAnother() {
        return new SqlInvariant(
                "I14d",
                "Settlement instructions went ahead exactly as another person than the maker"
                        + " decided",
                InstructionInvariantRepository.DECIDED_OTHERWISE);
    }

    @Bean
    InvariantCheck instructionsMovedWhatTheySay() {
        return new SqlInvariant(
                "I11e",
                "What a settlement instruction booked is its amount",
                InstructionInvariantRepository.BOOKED_OTHERWISE);
    }

    @Bean
    InvariantCheck executedLinesAreBooked() {
        return new SqlInvariant(
                "I11g",
                "What the bank executed of the list of an instruction is booked, and nothing else",
                InstructionInvariantRepository.LISTS_OFF_THEIR_LINES);
    }

    @Bean
    InvariantCheck entriesOfListsAreTheirLines() {
        return new SqlInvariant(
                "I11h",
                "The entry of a list's lines is their sum",
                InstructionInvariantRepository.LIST_ENTRIES_OFF);
    }

    @Bean
    InvariantCheck whatIsOverHoldsNothing() {
        return new SqlInvariant(
                "I11i",
                "An instruction that is over holds nothing of any balance",
                InstructionInvariantRepository.HELD_AFTER_THE_END);
    }
}
