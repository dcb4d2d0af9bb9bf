/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.instruction.Instruction.EvidenceFile;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the papers of instructions, and says in one digest (SM3) what is instructed and on what
 * grounds: a finance checker decides about exactly this.
 */
@Service
class InstructionPaperService {

    private final EvidenceStore evidence;
    private final CryptoPort crypto;

    InstructionPaperService(EvidenceStore evidence, CryptoPort crypto) {
        this.evidence = evidence;
        this.crypto = crypto;
    }

    /** Keeps the file of the grounds. */
    @Transactional(propagation = Propagation.MANDATORY)
    EvidenceFile keep(Grounds grounds) {
        return kept(
                evidence.store(EvidenceKind.GROUNDS, new ByteArrayInputStream(grounds.file())),
                grounds.fileName());
    }

    /** Keeps a list as it was handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    EvidenceFile keep(UploadedList list) {
        return kept(evidence.store(EvidenceKind.PAYMENT_LIST, list.content()), list.fileName());
    }

    private static EvidenceFile kept(Evidence kept, String name) {
        return new EvidenceFile(kept.id(), name, kept.sm3Hex(), kept.bytes());
    }

    /** The bytes of a paper. */
    Optional<InputStream> open(EvidenceFile file) {
        return evidence.read(file.id());
    }

    /** The digest, 64 lower-case hexadecimal digits. */
    String digest(InstructionId id, Order order, Grounds grounds) {
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
                        hex(grounds.file()),
                        order.list().map(list -> list.file().sm3Hex()).orElse(""));
        return hex(asked.getBytes(StandardCharsets.UTF_8));
    }

    private String hex(byte[] content) {
        return HexFormat.of().formatHex(crypto.sm3(content));
    }
}
