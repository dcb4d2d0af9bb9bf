/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.kernel.Cny;

/** The XML of a batch payout with its transfers, {@code pain.001.001.09}. */
final class PaymentBatchFormat extends OrderBatchFormat<CreditTransfer> {

    PaymentBatchFormat() {
        super(GroupHeadFormat.PAYMENT, PaymentInitiationFormat.ROOT, CreditTransferFormat.LINE);
    }

    @Override
    public String definition() {
        return PaymentInitiation.DEFINITION;
    }

    @Override
    Cny amount(CreditTransfer line) {
        return line.amount();
    }

    @Override
    void requireFit(TransactionParty own, CreditTransfer line) {
        PaymentGroup.requireDebtor(own, line);
    }

    @Override
    void writeLine(ElementWriter out, CreditTransfer line) {
        CreditTransferFormat.write(out, line);
    }

    @Override
    CreditTransfer readLine(ElementReader in) throws MessageRefusal {
        return CreditTransferFormat.read(in);
    }
}
