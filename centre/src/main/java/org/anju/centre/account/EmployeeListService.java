/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.lists.CopyText;
import org.anju.centre.lists.ListProblems;
import org.anju.centre.lists.ListRefused;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.party.Persons;
import org.anju.centre.protection.Mask;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of employees from its evidence to the staging table and refuses it if it is wrong.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class EmployeeListService {

    private final OpeningRepository repository;
    private final ContributionLimits limits;
    private final EvidenceStore evidence;
    private final Persons persons;

    EmployeeListService(
            OpeningRepository repository,
            ContributionLimits limits,
            EvidenceStore evidence,
            Persons persons) {
        this.repository = repository;
        this.limits = limits;
        this.evidence = evidence;
        this.persons = persons;
    }

    /**
     * Stages the whole list and registers those of its persons who are new.
     *
     * @throws ListRefused with all that is wrong with the list, by itself and against the accounts
     */
    void take(EvidenceId list, EmployerAccountNo employer, LocalDate day) {
        ContributionLimit limit = limits.at(day).orElseThrow(() -> AccountRefusal.noLimits(day));
        ListProblems problems = new ListProblems();
        try {
            stage(list, new EmployeeList(day, limit), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + list + " cannot be read back", e);
        }
        repository.faults(employer, fault -> problems.add(problem(fault)));
        problems.refuseIfAny();
        persons.registerAll(OpeningRepository.listedPersons());
    }

    private void stage(EvidenceId id, EmployeeList employees, ListProblems problems)
            throws IOException {
        CopyText copy = repository.beginList();
        try (InputStream list = evidence.read(id).orElseThrow()) {
            employees.read(
                    list,
                    problems,
                    employee ->
                            OpeningRepository.stage(
                                    copy,
                                    employee.line(),
                                    persons.seal(employee.person()),
                                    employee.base()));
        }
        repository.endList(copy);
    }

    private static RowProblem problem(OpeningRepository.Fault fault) {
        return switch (fault.kind()) {
            case PERSON_TWICE ->
                    person(fault, "此人已在第 " + fault.firstLine() + " 行；每人只能出现一次，请删除重复的行");
            case NAME_DIFFERS ->
                    new RowProblem(
                            fault.line(),
                            EmployeeList.NAME.header(),
                            Mask.NAME.apply(fault.name()),
                            fault.kind().name(),
                            "该证件号码以其他姓名登记在册；请核对姓名和证件号码");
            case ACCOUNT_OPEN -> person(fault, "此人在本单位已有未销户的个人账户；请从清册中删除此行");
        };
    }

    private static RowProblem person(OpeningRepository.Fault fault, String message) {
        return new RowProblem(
                fault.line(),
                EmployeeList.IDENTITY.header(),
                IdentityNumber.masked(fault.identityTail()),
                fault.kind().name(),
                message);
    }
}
