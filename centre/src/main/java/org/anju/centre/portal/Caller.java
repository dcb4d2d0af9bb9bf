/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/** Under which names a request carries who is calling, for pages and programs alike. */
final class Caller {

    /** The attribute that controllers take as {@code @RequestAttribute SignedIn signedIn}. */
    static final String SIGNED_IN = "signedIn";

    /** The attribute that controllers take as {@code @RequestAttribute Actor actor}. */
    static final String ACTOR = "actor";

    private Caller() {}

    /** Says who is calling. */
    static void set(HttpServletRequest request, SignedIn caller) {
        request.setAttribute(SIGNED_IN, caller);
        request.setAttribute(ACTOR, caller.actor());
    }

    /** Who is calling; null where nobody has proved it. */
    static @Nullable SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(SIGNED_IN);
    }
}
