/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.Optional;
import org.anju.channel.message.Message;
import org.anju.channel.message.PaymentInitiation;
import org.anju.sandbox.reception.AnswerLoss;
import org.anju.sandbox.reception.MessageTaker;
import org.anju.sandbox.reception.NotTaken;
import org.anju.sandbox.reception.TakenMessage;
import org.springframework.stereotype.Component;

/** Takes orders to pay; they are executed afterwards, and told of by a result. */
@Component
class PaymentTaker implements MessageTaker {

    private final IntakeService intake;

    PaymentTaker(IntakeService intake) {
        this.intake = intake;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof PaymentInitiation orders && !BatchTaker.isBatch(orders);
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        return Optional.empty(); // That its sender orders for itself the envelope has ensured.
    }

    @Override
    public Optional<AnswerLoss> loss(Message message) {
        return intake.loss((PaymentInitiation) message);
    }

    @Override
    public void take(TakenMessage taken) {
        intake.store(taken, (PaymentInitiation) taken.message());
    }
}
