/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.Optional;
import org.anju.centre.audit.Actor;

/** The register of employers (单位). */
public interface Employers {

    /**
     * Registers an employer and its wallets, in the caller's transaction or one of its own.
     *
     * @throws PartyRefusal if the credit code is registered, or a wallet is not of the form in
     *     force or is somebody else's
     */
    EmployerId register(EmployerRegistration registration, Actor actor);

    /** The employer of this id. */
    Optional<Employer> find(EmployerId id);

    /** The employer that is registered under this credit code. */
    Optional<Employer> find(CreditCode code);
}
