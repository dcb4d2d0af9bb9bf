/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.StatementHead;

/** Reads pages of statements that the bank has made. */
final class StatementPages {

    private StatementPages() {}

    static AccountStatement read(byte[] content) {
        try {
            if (MessageReader.read(content).message() instanceof AccountStatement page) {
                return page;
            }
            throw new IllegalStateException("a page of ours is no camt.053");
        } catch (MessageRefusal e) {
            throw new IllegalStateException("a page of ours cannot be read at " + e.place(), e);
        }
    }

    /** The same head, marked as a repetition. */
    static StatementHead copied(StatementHead head) {
        return new StatementHead(
                head.statementId(),
                head.sequence(),
                head.version(),
                head.notices(),
                head.from(),
                head.to(),
                true,
                head.account(),
                head.opening(),
                head.closing(),
                head.credits(),
                head.debits());
    }
}
