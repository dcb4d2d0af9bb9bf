/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link AccountStatement}, {@code camt.053.001.08}. */
final class AccountStatementFormat implements MessageFormat<AccountStatement> {

    private static final String ROOT = "BkToCstmrStmt";

    @Override
    public String definition() {
        return AccountStatement.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, AccountStatement message) {
        out.element(
                ROOT,
                () -> {
                    new ReportHeader(
                                    message.messageId(),
                                    message.created(),
                                    message.requestMessageId())
                            .write(out);
                    out.element("Stmt", () -> writePage(out, message));
                });
    }

    private static void writePage(ElementWriter out, AccountStatement message) {
        StatementHeadFormat.write(out, message.head(), message.page(), message.lastPage());
        for (NotifiedEntry entry : message.entries()) {
            out.element("Ntry", () -> EntryFormat.write(out, entry));
        }
    }

    @Override
    public AccountStatement read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, AccountStatementFormat::readContent);
    }

    private static AccountStatement readContent(ElementReader in) throws MessageRefusal {
        ReportHeader header = ReportHeader.read(in);
        return in.element("Stmt", statement -> readPage(statement, header));
    }

    private static AccountStatement readPage(ElementReader in, ReportHeader header)
            throws MessageRefusal {
        StatementHeadFormat.Page page = StatementHeadFormat.read(in);
        List<NotifiedEntry> entries =
                in.repeated("Ntry", 0, AccountStatement.ENTRIES_MAX, EntryFormat::read);
        return in.made(
                () ->
                        new AccountStatement(
                                header.messageId(),
                                header.created(),
                                header.requestMessageId(),
                                page.head(),
                                page.number(),
                                page.last(),
                                entries));
    }
}
