/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.util.Optional;
import org.anju.centre.account.EmployerAccount;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.party.Employer;
import org.anju.centre.party.Employers;
import org.springframework.stereotype.Service;

/** Says whose an employer account is, so that a mistyped number is seen. */
@Service
class EmployerNameService {

    private final EmployerAccounts accounts;
    private final Employers employers;

    EmployerNameService(EmployerAccounts accounts, Employers employers) {
        this.accounts = accounts;
        this.employers = employers;
    }

    /** The employer's name; empty where the text is nobody's account. */
    Optional<String> nameOf(String account) {
        return Optional.of(account.strip())
                .filter(EmployerAccountNo::isValid)
                .map(EmployerAccountNo::new)
                .flatMap(accounts::find)
                .map(EmployerAccount::employer)
                .flatMap(employers::find)
                .map(Employer::name);
    }
}
