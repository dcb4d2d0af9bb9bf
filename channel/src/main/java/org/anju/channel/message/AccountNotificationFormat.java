/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link AccountNotification}, {@code camt.054.001.08}. */
final class AccountNotificationFormat implements MessageFormat<AccountNotification> {

    private static final String ROOT = "BkToCstmrDbtCdtNtfctn";
    private static final String COPY = "CpyDplctInd";
    private static final String DUPLICATE = "DUPL";

    @Override
    public String definition() {
        return AccountNotification.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, AccountNotification message) {
        out.element(
                ROOT,
                () -> {
                    GroupHeader group = new GroupHeader(message.messageId(), message.created());
                    out.element("GrpHdr", () -> group.write(out));
                    out.element("Ntfctn", () -> writeNotification(out, message));
                });
    }

    @Override
    public AccountNotification read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, AccountNotificationFormat::readContent);
    }

    private static AccountNotification readContent(ElementReader in) throws MessageRefusal {
        GroupHeader group = in.element("GrpHdr", GroupHeader::read);
        return in.element("Ntfctn", notification -> readNotification(notification, group));
    }

    private static void writeNotification(ElementWriter out, AccountNotification message) {
        out.text("Id", message.notificationId());
        out.number("ElctrncSeqNb", message.sequence());
        if (message.copy()) {
            out.text(COPY, DUPLICATE);
        }
        AccountFormat.write(out, "Acct", message.account());
        for (NotifiedEntry entry : message.entries()) {
            out.element("Ntry", () -> EntryFormat.write(out, entry));
        }
    }

    private static AccountNotification readNotification(ElementReader in, GroupHeader group)
            throws MessageRefusal {
        String id = in.text("Id", TextRule.REFERENCE);
        long sequence = in.number("ElctrncSeqNb");
        boolean copy = readCopy(in);
        AccountId account = AccountFormat.read(in, "Acct");
        List<NotifiedEntry> entries =
                in.repeated("Ntry", 1, AccountNotification.ENTRIES_MAX, EntryFormat::read);
        return in.made(
                () ->
                        new AccountNotification(
                                group.messageId(),
                                group.created(),
                                id,
                                sequence,
                                copy,
                                account,
                                entries));
    }

    private static boolean readCopy(ElementReader in) throws MessageRefusal {
        boolean copy = in.standsBefore(COPY);
        if (copy) {
            in.constant(COPY, DUPLICATE);
        }
        return copy;
    }
}
