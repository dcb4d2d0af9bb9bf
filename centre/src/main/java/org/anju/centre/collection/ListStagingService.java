/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.collection.RemittanceListRepository.Sink;
import org.anju.centre.lists.Column;
import org.anju.centre.lists.ListProblems;
import org.anju.centre.lists.ListRefused;
import org.anju.centre.lists.ListRow;
import org.anju.centre.party.IdentityFault;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list (清册) from its evidence to the staging table, prices it, and tells what is wrong with
 * it: first as it stands, then against the accounts and limits.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ListStagingService {

    private final RemittanceListRepository repository;
    private final EvidenceStore evidence;
    private final FieldCipher cipher;
    private final Clock clock;

    ListStagingService(
            RemittanceListRepository repository,
            EvidenceStore evidence,
            FieldCipher cipher,
            Clock clock) {
        this.repository = repository;
        this.evidence = evidence;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Reads the list and stages what can be read of it.
     *
     * @throws IOException if the evidence is damaged
     */
    Staged stage(EvidenceId id) throws IOException {
        ListProblems problems = new ListProblems();
        long[] lines = new long[1];
        try (InputStream list = evidence.read(id).orElseThrow()) {
            repository.stage(
                    sink ->
                            lines[0] =
                                    RemittanceList.READER.read(
                                            list, problems, row -> stage(row, sink)));
        } catch (ListRefused e) {
            return new Staged.Faulty(problems, false);
        }
        return problems.isEmpty() ? new Staged.Sound(lines[0]) : new Staged.Faulty(problems, true);
    }

    /** Writes the staged lines that agree in all respects, priced, and answers their sums. */
    RemittanceTotals price(RemittanceId id, PricingBasis basis) {
        return repository.price(id, basis);
    }

    /** All that the reading of a list and the database find wrong with it. */
    Faults faults(PricingBasis basis, Staged staged) {
        return switch (staged) {
            case Staged.Sound _ -> repository.faults(basis);
            case Staged.Faulty(var problems, var wholeRead) ->
                    together(problems, wholeRead ? repository.faults(basis) : Faults.NONE);
        };
    }

    private static Faults together(ListProblems read, Faults found) {
        List<RowProblem> first =
                Stream.concat(read.kept().stream(), found.first().stream())
                        .sorted(Comparator.comparingLong(RowProblem::line))
                        .limit(Remittance.PROBLEMS_MAX)
                        .toList();
        return new Faults(read.count() + found.total(), first);
    }

    private void stage(ListRow row, Sink sink) throws IOException {
        String name = required(row, RemittanceList.NAME);
        Optional<String> identity = identity(row);
        required(row, RemittanceList.BASE);
        Optional<Cny> base = row.amount(RemittanceList.BASE);
        Optional<Cny> employerGiven = row.amount(RemittanceList.EMPLOYER_PART);
        Optional<Cny> personGiven = row.amount(RemittanceList.PERSON_PART);
        if (identity.isPresent()) {
            sink.add(
                    new StagedLine(
                            row.line(),
                            cipher.blindIndex(IndexedField.IDENTITY_NUMBER, identity.get()),
                            RemittanceList.IDENTITY.mask().apply(identity.get()),
                            name,
                            base,
                            employerGiven,
                            personGiven));
        }
    }

    private Optional<String> identity(ListRow row) {
        String typed = required(row, RemittanceList.IDENTITY);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String number = IdentityNumber.normalised(typed);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
        Optional<IdentityFault> fault = IdentityNumber.faultOf(number, today);
        fault.ifPresent(f -> row.refuse(RemittanceList.IDENTITY, f.code(), f.mend()));
        return fault.isPresent() ? Optional.empty() : Optional.of(number);
    }

    private static String required(ListRow row, Column column) {
        String value = row.text(column);
        if (value.isEmpty()) {
            row.refuse(column, "VALUE_MISSING", "“" + column.header() + "”不能为空；请填写后重新提交");
        }
        return value;
    }
}
