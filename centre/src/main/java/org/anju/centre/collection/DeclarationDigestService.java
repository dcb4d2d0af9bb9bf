/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Service;

/**
 * Says in one digest (SM3) what is declared: for which employer and month, how many persons, which
 * sums, and every line. A checker decides about exactly this and nothing that came after.
 */
@Service
class DeclarationDigestService {

    private final RemittanceLineRepository lines;
    private final CryptoPort crypto;

    DeclarationDigestService(RemittanceLineRepository lines, CryptoPort crypto) {
        this.lines = lines;
        this.crypto = crypto;
    }

    /** The digest, 64 lower-case hexadecimal digits. */
    String of(RemittanceId id, RemittanceTerms terms) {
        RemittanceTotals totals = terms.totals();
        String declared =
                String.join(
                        "\n",
                        id.toString(),
                        terms.employerAccount().value(),
                        terms.month().toString(),
                        String.valueOf(totals.persons()),
                        String.valueOf(totals.employer().fen()),
                        String.valueOf(totals.person().fen()),
                        lines.digest(id));
        return HexFormat.of().formatHex(crypto.sm3(declared.getBytes(StandardCharsets.UTF_8)));
    }
}
