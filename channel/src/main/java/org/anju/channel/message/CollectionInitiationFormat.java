/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link CollectionInitiation}, {@code pain.008.001.09}. */
final class CollectionInitiationFormat implements MessageFormat<CollectionInitiation> {

    /** The element in which the message stands. */
    static final String ROOT = "CstmrDrctDbtInitn";

    /** The element in which one group stands. */
    static final String GROUP = "PmtInf";

    @Override
    public String definition() {
        return CollectionInitiation.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, CollectionInitiation message) {
        out.element(
                ROOT,
                () -> {
                    new InitiationHeader(
                                    message.messageId(),
                                    message.created(),
                                    message.totals(),
                                    message.initiator())
                            .write(out);
                    message.groups().forEach(group -> writeGroup(out, group));
                });
    }

    private static void writeGroup(ElementWriter out, CollectionGroup group) {
        out.element(
                GROUP,
                () -> {
                    GroupHeadFormat.COLLECTION.write(out, GroupHead.of(group));
                    for (DirectDebit debit : group.debits()) {
                        out.element(
                                DirectDebitFormat.LINE, () -> DirectDebitFormat.write(out, debit));
                    }
                });
    }

    @Override
    public CollectionInitiation read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, CollectionInitiationFormat::readContent);
    }

    private static CollectionInitiation readContent(ElementReader in) throws MessageRefusal {
        InitiationHeader header = InitiationHeader.read(in);
        List<CollectionGroup> groups =
                in.repeated(
                        GROUP,
                        1,
                        CollectionInitiation.GROUPS_MAX,
                        CollectionInitiationFormat::readGroup);
        CollectionInitiation message =
                in.made(
                        () ->
                                new CollectionInitiation(
                                        header.messageId(),
                                        header.created(),
                                        header.initiator(),
                                        groups));
        TotalsFormat.require(in, header.totals(), message.totals());
        return message;
    }

    private static CollectionGroup readGroup(ElementReader in) throws MessageRefusal {
        GroupHead head = GroupHeadFormat.COLLECTION.read(in);
        List<DirectDebit> debits =
                in.repeated(
                        DirectDebitFormat.LINE,
                        1,
                        CollectionInitiation.DEBITS_MAX,
                        DirectDebitFormat::read);
        CollectionGroup group =
                in.made(
                        () ->
                                new CollectionGroup(
                                        head.groupId(),
                                        head.batchBooking(),
                                        head.executionDate(),
                                        head.own(),
                                        head.ownAgent(),
                                        debits));
        TotalsFormat.require(in, head.totals(), group.totals());
        return group;
    }
}
