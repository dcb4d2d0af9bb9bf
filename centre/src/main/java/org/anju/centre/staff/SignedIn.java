/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.anju.centre.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a person who has signed in, or a program that showed its token.
 *
 * @param number unique for ever; of a person the login number, of a program {@code api:} and its
 *     name
 * @param posts what the person may do; a program holds none, its token is its right
 * @param employerAccount the only employer (单位账号) whose affairs are reached; null for the centre's
 *     own people and programs, who reach all
 */
public record SignedIn(
        String number, String name, Set<Post> posts, @Nullable String employerAccount)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public SignedIn {
        posts = posts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(posts));
        if (posts.contains(Post.EMPLOYER_CLERK) && (employerAccount == null || posts.size() > 1)) {
            throw new IllegalArgumentException(
                    "an employer's clerk acts for one employer and holds no other post");
        }
    }

    /** Whether the affairs of this employer may be seen and acted on. */
    public boolean reaches(String account) {
        return employerAccount == null || employerAccount.equals(account);
    }

    /** Whether at least one of these posts is held. */
    public boolean holdsAny(Post... wanted) {
        for (Post post : wanted) {
            if (posts.contains(post)) {
                return true;
            }
        }
        return false;
    }

    /** As the action log names who acts. */
    public Actor actor() {
        return new Actor(number, name);
    }
}
