/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.util.Set;

/** Two posts that one person does not hold together (不相容岗位, clause 8.1.2). */
public record PostExclusion(Post first, Post second, Grade grade) {

    /** How strictly two posts exclude each other. */
    public enum Grade {
        /** Never one person. */
        NEVER,
        /** One person only by an approved exception, and never on one case. */
        BY_EXCEPTION
    }

    /** Whether both are among these posts. */
    public boolean isHeldBy(Set<Post> posts) {
        return posts.contains(first) && posts.contains(second);
    }
}
