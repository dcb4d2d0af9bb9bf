/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import java.util.List;
import java.util.stream.Stream;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.party.CreditCode;
import org.anju.centre.party.Employer;
import org.anju.centre.party.Employers;
import org.anju.centre.staff.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program which accounts an employer has, so that nothing is enrolled twice. */
@RestController
class EmployerLookupController {

    private final Employers employers;
    private final EmployerAccounts accounts;

    EmployerLookupController(Employers employers, EmployerAccounts accounts) {
        this.employers = employers;
        this.accounts = accounts;
    }

    /** An account of an employer. */
    record FoundEmployer(String employerAccount, String name) {}

    /** The accounts of the employer with this code that the caller reaches; none where unknown. */
    @GetMapping("/api/v1/employers")
    List<FoundEmployer> find(
            @RequestParam("credit_code") String creditCode, @RequestAttribute SignedIn signedIn) {
        if (!CreditCode.isValid(creditCode)) {
            return List.of();
        }
        return employers.find(new CreditCode(creditCode)).stream()
                .flatMap(employer -> found(employer, signedIn))
                .toList();
    }

    private Stream<FoundEmployer> found(Employer employer, SignedIn signedIn) {
        return accounts.numbersOf(employer.id()).stream()
                .map(EmployerAccountNo::value)
                .filter(signedIn::reaches)
                .map(number -> new FoundEmployer(number, employer.name()));
    }
}
