/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.PartyRefusal;

/** The employer accounts (单位账户). */
public interface EmployerAccounts {

    /**
     * Registers an employer and opens its account, in one transaction.
     *
     * @throws PartyRefusal if the employer cannot be registered
     * @throws AccountRefusal if a rate is outside the limits in force
     */
    EmployerAccountNo enrol(EmployerRegistration registration, EmployerRates rates, Actor actor);

    /**
     * Opens an account for a registered employer. Its rates hold from the month of the open
     * accounting date on.
     *
     * @throws AccountRefusal if a rate is outside the limits in force
     */
    EmployerAccountNo open(EmployerId employer, EmployerRates rates, Actor actor);

    /** The account of this number. */
    Optional<EmployerAccount> find(EmployerAccountNo number);

    /** The numbers of the accounts of an employer, oldest first. */
    List<EmployerAccountNo> numbersOf(EmployerId employer);

    /**
     * The oldest account of each of these employers.
     *
     * @return by employer; one who has no account is not in it
     */
    Map<EmployerId, EmployerAccountNo> firstOf(Collection<EmployerId> employers);
}
