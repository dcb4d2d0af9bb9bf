/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.springframework.stereotype.Service;

/** Gives an uploaded list back to whoever uploaded it, with its problems where they are. */
@Service
class MarkedListService {

    private final RemittanceRepository repository;
    private final EvidenceStore evidence;

    MarkedListService(RemittanceRepository repository, EvidenceStore evidence) {
        this.repository = repository;
        this.evidence = evidence;
    }

    /**
     * Writes the list of a remittance, marked where it was refused.
     *
     * @throws CollectionRefusal if it was made without a list
     */
    void write(Remittance remittance, OutputStream to) throws IOException {
        EvidenceId list =
                repository
                        .listOf(remittance.id())
                        .orElseThrow(() -> CollectionRefusal.noList(remittance.caseNo()));
        try (InputStream original = evidence.read(list).orElseThrow()) {
            original.transferTo(to);
        }
    }
}
