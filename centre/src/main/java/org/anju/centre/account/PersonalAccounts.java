/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.lists.ListRefused;
import org.anju.centre.party.IdentityNumber;

/** The personal accounts (个人账户). */
public interface PersonalAccounts {

    /**
     * Opens an account under an employer for everybody on a list (开户清册): CSV with the columns 姓名
     * and 证件号码, and 手机号码 and 缴存基数 where they are known. The list is taken whole or not at all; it
     * is kept as evidence either way.
     *
     * @throws ListRefused with all that is wrong with the list
     * @throws AccountRefusal if there is no such employer account, or it takes nobody in its state
     * @throws java.io.UncheckedIOException if the list cannot be read to its end
     */
    Opening open(EmployerAccountNo employer, InputStream list, Actor actor);

    /** The account of this number. */
    Optional<PersonalAccount> find(PersonalAccountNo number);

    /** All accounts of a person, closed ones too, in the order of their numbers. */
    List<PersonalAccount> of(IdentityNumber person);

    /**
     * The one account of a person: the open one, or the last where all are closed.
     *
     * @throws AccountRefusal if the person has no account, or several open ones
     */
    PersonalAccount accountOf(IdentityNumber person);

    /**
     * Moves an account to another state along a legal move of the code table.
     *
     * @param state the code of the new state in JGJ/T 320 A.6
     * @param reason why, 1 to 255 characters
     * @return the account in its new state
     * @throws AccountRefusal if there is no such account, or no such move from its state, or a
     *     {@link ClosingGuard} keeps it from being closed
     */
    PersonalAccount changeState(PersonalAccountNo number, String state, String reason, Actor actor);
}
