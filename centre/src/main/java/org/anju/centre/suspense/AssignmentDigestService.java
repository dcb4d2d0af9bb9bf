/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.centre.suspense.RequestedAssignment.Part;
import org.anju.centre.suspense.RequestedAssignment.Target;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Service;

/**
 * Says in one digest (SM3) what is asked for: which case with what due, from which items with what
 * left of each. A finance checker decides about exactly this and nothing that came after.
 */
@Service
class AssignmentDigestService {

    private final CryptoPort crypto;

    AssignmentDigestService(CryptoPort crypto) {
        this.crypto = crypto;
    }

    /** The digest, 64 lower-case hexadecimal digits. */
    String of(Target target, List<Part> parts) {
        String asked =
                Stream.concat(
                                Stream.of(
                                        target.reference().id().toString(),
                                        target.employer().value(),
                                        String.valueOf(target.due().fen())),
                                parts.stream()
                                        .map(
                                                part ->
                                                        "%s %d %d"
                                                                .formatted(
                                                                        part.item(),
                                                                        part.remaining().fen(),
                                                                        part.taken().fen())))
                        .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(crypto.sm3(asked.getBytes(StandardCharsets.UTF_8)));
    }
}
