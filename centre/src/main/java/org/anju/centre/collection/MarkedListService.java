/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.MarkedList;
import org.anju.kernel.RowProblem;
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
     * The list of a remittance, marked where it was refused.
     *
     * @throws CollectionRefusal if it was made without a list
     * @throws org.anju.centre.lists.ListRefused if what was uploaded is no list at all
     * @throws IOException if the evidence is damaged
     */
    ListFile of(Remittance remittance) throws IOException {
        EvidenceId list =
                repository
                        .listOf(remittance.id())
                        .orElseThrow(() -> CollectionRefusal.noList(remittance.caseNo()));
        List<RowProblem> problems =
                remittance instanceof Remittance.Refused refused ? refused.problems() : List.of();
        try (InputStream original = evidence.read(list).orElseThrow()) {
            return new Kept(list, MarkedList.kindOf(original), problems);
        }
    }

    /** A list that stands in the archive. */
    private final class Kept implements ListFile {

        private final EvidenceId list;
        private final ListKind kind;
        private final List<RowProblem> problems;

        Kept(EvidenceId list, ListKind kind, List<RowProblem> problems) {
            this.list = list;
            this.kind = kind;
            this.problems = problems;
        }

        @Override
        public ListKind kind() {
            return kind;
        }

        @Override
        public boolean isMarked() {
            return !problems.isEmpty();
        }

        @Override
        public void writeTo(OutputStream to) throws IOException {
            try (InputStream original = evidence.read(list).orElseThrow()) {
                if (isMarked()) {
                    MarkedList.write(RemittanceList.READER, original, problems, to);
                } else {
                    original.transferTo(to);
                }
            }
        }
    }
}
