/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.LocalDate;
import org.anju.centre.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A personal account (个人账户).
 *
 * @param state its state by JGJ/T 320 A.6
 * @param openedOn the accounting date on which it was opened
 * @param closedOn the accounting date on which it was closed; null while it is open
 */
public record PersonalAccount(
        PersonalAccountNo number,
        EmployerAccountNo employerAccount,
        PersonId person,
        AccountState state,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
