/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.channel.message.MessageRefusal.Reason;

/**
 * Reads the body of an envelope strictly: what the profile does not name is refused, an element
 * that is missing, doubled or out of order too. Nothing outside the given bytes is ever looked at.
 * Verify the envelope before the body is read, so that only a known bank's bytes reach the parser.
 */
public final class MessageReader {

    /** More bytes no body may have; the largest notice stays below. */
    public static final int BYTES_MAX = 1 << 20;

    private static final Map<String, MessageFormat<?>> FORMATS =
            Stream.of(
                            new AccountNotificationFormat(),
                            new AccountStatementFormat(),
                            new BalanceReportFormat(),
                            new CollectionInitiationFormat(),
                            new PaymentInitiationFormat(),
                            new PaymentStatusReportFormat(),
                            new RecallAnswerFormat(),
                            new RecallRequestFormat(),
                            new ReportRequestFormat(),
                            new StatusRequestFormat(),
                            new WalletEnquiryFormat(),
                            new WalletEnquiryAnswerFormat(),
                            new SystemEventFormat(),
                            new ReceiptAcknowledgementFormat(),
                            new MessageRejectFormat())
                    .collect(Collectors.toMap(MessageFormat::definition, Function.identity()));

    private MessageReader() {}

    /**
     * Reads one body.
     *
     * @throws MessageRefusal if it is anything but exactly one message of a known definition
     */
    public static Envelope read(byte[] body) throws MessageRefusal {
        try (XmlInput xml = XmlInput.of(decoded(body))) {
            return xml.readWhole(MessageReader::envelope);
        }
    }

    private static Envelope envelope(ElementReader in) throws MessageRefusal {
        BusinessHeader header = HeaderFormat.read(in);
        MessageFormat<?> format = FORMATS.get(header.definition());
        if (format == null) {
            throw in.refusal(
                    Reason.UNKNOWN_DEFINITION,
                    header.definition(),
                    "send one of "
                            + String.join(", ", FORMATS.keySet().stream().sorted().toList()));
        }
        Message message = in.element("Document", format.definition(), format::read);
        return in.made(() -> new Envelope(header, message));
    }

    private static String decoded(byte[] body) throws MessageRefusal {
        if (body.length > BYTES_MAX) {
            throw new MessageRefusal(
                    Reason.TOO_LARGE,
                    "the body",
                    body.length + " bytes",
                    "a body has at most " + BYTES_MAX + " bytes");
        }
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            return decoder.decode(bytes).toString();
        } catch (CharacterCodingException _) {
            throw new MessageRefusal(
                    Reason.NOT_UTF8, "byte " + bytes.position(), "", "send the body in UTF-8");
        }
    }
}
