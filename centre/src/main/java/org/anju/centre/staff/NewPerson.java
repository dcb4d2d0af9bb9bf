/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign in.
 *
 * @param number the login number (工号), unique for ever, 2 to 32 letters, digits, points or hyphens
 * @param name as it is printed, 1 to 60 characters
 * @param posts held from today on; at least one
 * @param employerAccount the employer (单位账号) of an employer's clerk; null for the centre's own
 *     people
 */
public record NewPerson(
        String number, String name, Set<Post> posts, @Nullable String employerAccount) {

    public NewPerson {
        posts = Set.copyOf(posts);
    }
}
