/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.staff.SignedIn;

/**
 * What a program may reach of the API. One that is bound to an employer reaches that employer's
 * lists and remittances, and nothing that is not named here.
 */
final class ProgramRights {

    private static final Pattern EMPLOYERS =
            Pattern.compile(
                    "/api/v1/employers/([^/]+)/(?:remittances|remittance-drafts|employees)(?:/.*)?");

    // Whose remittance it is knows only its controller, which asks.
    private static final Pattern ASKED_BELOW =
            Pattern.compile("/api/v1/(?:remittances(?:/.*)?|openapi(?:/.*)?)");

    private ProgramRights() {}

    /** How the rights answer a request. */
    enum Answer {
        GRANTED,
        /** Another employer's: as if there were no such thing. */
        UNKNOWN,
        FORBIDDEN
    }

    /** What the caller of this request may do with its address, whatever the method. */
    static Answer of(HttpServletRequest request) {
        SignedIn caller = Caller.of(request);
        return caller == null ? Answer.FORBIDDEN : of(caller, request.getRequestURI());
    }

    static Answer of(SignedIn caller, String address) {
        if (caller.employerAccount() == null || ASKED_BELOW.matcher(address).matches()) {
            return Answer.GRANTED;
        }
        Matcher employers = EMPLOYERS.matcher(address);
        if (!employers.matches()) {
            return Answer.FORBIDDEN;
        }
        return caller.reaches(employers.group(1)) ? Answer.GRANTED : Answer.UNKNOWN;
    }
}
