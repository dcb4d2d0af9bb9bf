/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Service;

/**
 * Says in one digest (SM3) what is instructed and on what grounds: a finance checker decides about
 * exactly this.
 */
@Service
class InstructionDigestService {

    private final CryptoPort crypto;

    InstructionDigestService(CryptoPort crypto) {
        this.crypto = crypto;
    }

    /** The digest, 64 lower-case hexadecimal digits. */
    String of(InstructionId id, Order order, Grounds grounds) {
        Concern concern = order.concern();
        String asked =
                String.join(
                        "\n",
                        id.toString(),
                        order.kind().name(),
                        String.valueOf(order.amount().fen()),
                        concern.account(),
                        concern.loan(),
                        concern.reference().map(Object::toString).orElse(""),
                        String.valueOf(concern.interest().fen()),
                        concern.split().map(Splits::fen).map(Arrays::toString).orElse(""),
                        order.party().map(Object::toString).orElse(""),
                        order.remark(),
                        grounds.text(),
                        grounds.fileName(),
                        hex(grounds.file()));
        return hex(asked.getBytes(StandardCharsets.UTF_8));
    }

    private String hex(byte[] content) {
        return HexFormat.of().formatHex(crypto.sm3(content));
    }
}
