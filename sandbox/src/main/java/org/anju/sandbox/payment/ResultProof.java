/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.TransactionStatus;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.payment.PaymentInvariantRepository.ToldLine;
import org.springframework.stereotype.Component;

/**
 * Reads the stored bytes of every result as a stranger would, beside what the bank means it told.
 */
@Component
class ResultProof {

    private final PaymentInvariantRepository repository;
    private final BankHabits habits;

    ResultProof(PaymentInvariantRepository repository, BankHabits habits) {
        this.repository = repository;
        this.habits = habits;
    }

    List<String> breaks() {
        List<String> breaks = new ArrayList<>(repository.resultsOfNothing());
        repository.forEachTold(told -> difference(told).ifPresent(breaks::add));
        return breaks;
    }

    private Optional<String> difference(ToldLine told) {
        try {
            if (MessageReader.read(told.body()).message() instanceof PaymentStatusReport report
                    && report.messageId().equals(told.messageId())
                    && report.transactions().size() == told.lines()
                    && report.transactions().stream().anyMatch(line -> says(line, told))) {
                return Optional.empty();
            }
            return Optional.of("the bytes of result " + told.messageId() + " say something else");
        } catch (MessageRefusal e) {
            return Optional.of(
                    "the bytes of result %s cannot be read at %s"
                            .formatted(told.messageId(), e.place()));
        }
    }

    private boolean says(TransactionStatus line, ToldLine told) {
        return line.originalUetr().equals(told.uetr())
                && line.originalInstructionId().equals(told.instructionId())
                && line.originalEndToEndId().equals(told.endToEndId())
                && line.status().code().equals(told.status())
                && line.reasonCode().equals(Optional.ofNullable(told.reason()).map(habits::reason));
    }
}
