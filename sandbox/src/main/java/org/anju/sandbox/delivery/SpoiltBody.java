/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Cny;

/** The bytes of a notice as a fault makes them. */
final class SpoiltBody {

    private static final String DOCUMENT_TYPE =
            "<!DOCTYPE Env [<!ENTITY leak SYSTEM \"file:///etc/hostname\">]>";
    private static final String NAME_BEGINS = "<Nm>";
    private static final Cny ONE_YUAN = Cny.ofFen(100);

    private SpoiltBody() {}

    /** The last digit in it is another; it stays as long and as well-formed as it was. */
    static byte[] alteredByte(byte[] body) {
        byte[] altered = body.clone();
        int place = altered.length - 1;
        while (altered[place] < '0' || altered[place] > '9') {
            place--;
        }
        altered[place] = (byte) (altered[place] == '0' ? '1' : altered[place] - 1);
        return altered;
    }

    /** Its first half. */
    static byte[] truncated(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    /** A name in it is taken from a file of the receiver's machine. */
    static byte[] externalEntity(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int root = text.indexOf("<Env");
        int name = text.indexOf(NAME_BEGINS, root);
        if (root < 0 || name < 0) {
            throw new IllegalStateException("a notice of ours has no root or no name");
        }
        int inName = name + NAME_BEGINS.length();
        return (text.substring(0, root)
                        + DOCUMENT_TYPE
                        + text.substring(root, inName)
                        + "&leak;"
                        + text.substring(inName))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Every amount is one yuan more; all else, the message id too, is as it was. */
    static byte[] otherAmount(byte[] body) {
        Envelope envelope = read(body);
        if (!(envelope.message() instanceof AccountNotification told)) {
            throw new IllegalStateException("a notice of ours is no camt.054");
        }
        List<NotifiedEntry> entries = told.entries().stream().map(SpoiltBody::oneYuanMore).toList();
        return MessageWriter.write(
                new Envelope(
                        envelope.header(),
                        new AccountNotification(
                                told.messageId(),
                                told.created(),
                                told.notificationId(),
                                told.sequence(),
                                told.copy(),
                                told.account(),
                                entries)));
    }

    private static Envelope read(byte[] body) {
        try {
            return MessageReader.read(body);
        } catch (MessageRefusal e) {
            throw new IllegalStateException("a notice of ours cannot be read", e);
        }
    }

    private static NotifiedEntry oneYuanMore(NotifiedEntry entry) {
        return new NotifiedEntry(
                entry.entryReference(),
                entry.amount().plus(ONE_YUAN),
                entry.direction(),
                entry.reversal(),
                entry.bookingDate(),
                entry.valueDate(),
                entry.accountServicerReference(),
                entry.code(),
                entry.endToEndId(),
                entry.uetr(),
                entry.debtor(),
                entry.creditor(),
                entry.remittanceInformation());
    }
}
