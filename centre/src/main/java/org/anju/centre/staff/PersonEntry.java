/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the register of people, with every post ever held.
 *
 * @param number the login number, unique for ever
 * @param employerAccount the employer of an employer's clerk; null for the centre's own people
 * @param active whether the person may sign in at all
 * @param assignments in the order of their first day
 */
public record PersonEntry(
        String number,
        String name,
        @Nullable String employerAccount,
        boolean active,
        List<Assignment> assignments) {

    public PersonEntry {
        assignments = List.copyOf(assignments);
    }

    /**
     * A post held for a time.
     *
     * @param from the first day
     * @param until the first day on which it is held no more; null while no end is set
     */
    public record Assignment(Post post, LocalDate from, @Nullable LocalDate until) {

        /** Whether the post is held on this day. */
        public boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }
}
