/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import org.anju.centre.account.AccountRefusal;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.PaidToMonths;
import org.anju.centre.account.PersonalAccount;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.ledger.BookPages;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Period;
import org.anju.centre.ledger.Slice;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.party.Employer;
import org.anju.centre.party.Employers;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.party.Person;
import org.anju.centre.party.Persons;
import org.anju.centre.protection.Mask;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;

/** Puts together what a personal account shows, for whoever may see it. */
@Service
class PersonSheetService {

    private final PersonalAccounts accounts;
    private final EmployerAccounts employerAccounts;
    private final PaidToMonths paidTo;
    private final Persons persons;
    private final Employers employers;
    private final BookPages books;

    PersonSheetService(
            PersonalAccounts accounts,
            EmployerAccounts employerAccounts,
            PaidToMonths paidTo,
            Persons persons,
            Employers employers,
            BookPages books) {
        this.accounts = accounts;
        this.employerAccounts = employerAccounts;
        this.paidTo = paidTo;
        this.persons = persons;
        this.employers = employers;
        this.books = books;
    }

    /**
     * The account of a number.
     *
     * @throws AccountRefusal if there is none, or it is of an employer that the asker does not
     *     reach
     */
    PersonSheet of(PersonalAccountNo number, Period period, Slice slice, SignedIn who) {
        PersonalAccount account =
                accounts.find(number)
                        .filter(found -> who.reaches(found.employerAccount().value()))
                        .orElseThrow(() -> AccountRefusal.accountUnknown(number));
        Person holder = persons.find(account.person()).orElseThrow();
        String employer =
                employerAccounts
                        .find(account.employerAccount())
                        .flatMap(found -> employers.find(found.employer()))
                        .map(Employer::name)
                        .orElseThrow();
        return new PersonSheet(
                account,
                Mask.NAME.apply(holder.name()),
                IdentityNumber.masked(holder.identityTail()),
                employer,
                paidTo.of(number).orElse(null),
                books.statement(
                        ControlAccount.PERSONAL_FUND,
                        new SubjectNo(number.value()),
                        period,
                        slice));
    }
}
