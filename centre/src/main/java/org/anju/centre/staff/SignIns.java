/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * How people prove who they are (身份鉴别). Five wrong passwords lock a person out for fifteen minutes;
 * nothing tells whether a number exists, whether it is locked, or which half was wrong.
 */
public interface SignIns {

    /**
     * Whom this password belongs to, if they may sign in now; each attempt is counted and logged.
     */
    Optional<SignedIn> signIn(String number, String password);

    /**
     * Who somebody is now that signed in earlier, with the posts held today.
     *
     * @param since when the password was shown; a password renewed later ends what it opened
     */
    Optional<SignedIn> still(String number, Instant since);

    /** Notes that somebody signed out. */
    void signOut(SignedIn who);
}
