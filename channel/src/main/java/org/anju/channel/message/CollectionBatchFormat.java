/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.kernel.Cny;

/** The XML of a batch collection with its debits, {@code pain.008.001.09}. */
final class CollectionBatchFormat extends OrderBatchFormat<DirectDebit> {

    CollectionBatchFormat() {
        super(GroupHeadFormat.COLLECTION, CollectionInitiationFormat.ROOT, DirectDebitFormat.LINE);
    }

    @Override
    public String definition() {
        return CollectionInitiation.DEFINITION;
    }

    @Override
    Cny amount(DirectDebit line) {
        return line.amount();
    }

    @Override
    void requireFit(TransactionParty own, DirectDebit line) {
        // Any wallet may be collected from; under which agreement, the line names.
    }

    @Override
    void writeLine(ElementWriter out, DirectDebit line) {
        DirectDebitFormat.write(out, line);
    }

    @Override
    DirectDebit readLine(ElementReader in) throws MessageRefusal {
        return DirectDebitFormat.read(in);
    }
}
