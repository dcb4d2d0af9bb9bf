/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import java.io.InputStream;
import java.util.List;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.PersonalAccount;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.party.IdentityNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enrols employers, opens accounts for their employees, changes the state of an account. */
@RestController
class AccountController {

    private final EmployerAccounts employers;
    private final PersonalAccounts persons;

    AccountController(EmployerAccounts employers, PersonalAccounts persons) {
        this.employers = employers;
        this.persons = persons;
    }

    /** The number that the employer got. */
    record EnrolledEmployer(String employerAccount) {}

    /** How many accounts were opened. */
    record OpenedAccounts(int opened) {}

    /**
     * A change of state.
     *
     * @param identityNumber whose account
     * @param state the new state by JGJ/T 320 A.6
     */
    record StateChange(
            @Nullable String identityNumber, @Nullable String state, @Nullable String reason) {}

    /** Whose accounts are asked for; a body, for an address stands in logs. */
    record Holder(@Nullable String identityNumber) {}

    /** An account and its state. */
    record AccountAnswer(String account, String state) {}

    @PostMapping("/api/v1/employers")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolledEmployer enrol(@RequestBody EmployerForm form, @RequestAttribute Actor actor) {
        EmployerForm.Enrolment enrolment = form.enrolment();
        EmployerAccountNo number =
                employers.enrol(enrolment.registration(), enrolment.rates(), actor);
        return new EnrolledEmployer(number.value());
    }

    @PostMapping(path = "/api/v1/employers/{account}/employees", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedAccounts open(
            @PathVariable String account, @RequestAttribute Actor actor, InputStream list) {
        return new OpenedAccounts(
                persons.open(EmployerAccountNo.typed(account), list, actor).opened());
    }

    /** All accounts of a person, closed ones too; none where nobody has the number. */
    @PostMapping("/api/v1/personal-accounts/lookup")
    List<AccountAnswer> lookUp(@RequestBody Holder holder) {
        IdentityNumber person = FormProblems.identity(holder.identityNumber());
        return persons.of(person).stream()
                .map(found -> new AccountAnswer(found.number().value(), found.state().code()))
                .toList();
    }

    @PutMapping("/api/v1/personal-accounts/state")
    AccountAnswer changeState(@RequestBody StateChange change, @RequestAttribute Actor actor) {
        IdentityNumber person = FormProblems.identity(change.identityNumber());
        FormProblems problems = new FormProblems();
        String state = problems.required("state", change.state());
        String reason = problems.required("reason", change.reason());
        problems.refuseIfAny();
        PersonalAccount changed =
                persons.changeState(persons.accountOf(person).number(), state, reason, actor);
        return new AccountAnswer(changed.number().value(), changed.state().code());
    }
}
