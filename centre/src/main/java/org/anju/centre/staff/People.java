/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of people who sign in, and of the posts they hold (clause 8.1.1). */
public interface People {

    /**
     * Adds a person.
     *
     * @return the first password, told this once and kept as a hash only
     * @throws StaffRefusal if the number was ever given before, the posts exclude each other, or
     *     the employer is unknown
     */
    String add(NewPerson person, SignedIn by);

    /**
     * The people whose number comes after another, in the order of their numbers.
     *
     * @param after empty for the first page
     * @param limit 1 to 200
     */
    List<PersonEntry> list(String after, int limit);

    /** One person. */
    Optional<PersonEntry> find(String number);

    /**
     * Gives a person a post.
     *
     * @param from the first day, not before today
     * @param until the first day on which it is held no more; null for no end
     * @throws StaffRefusal if the person is unknown or is the giver, holds the post already, or
     *     holds another that excludes it
     */
    void assign(String number, Post post, LocalDate from, @Nullable LocalDate until, SignedIn by);

    /**
     * Ends a post from now on; what was done under it stays.
     *
     * @throws StaffRefusal if the person does not hold it
     */
    void end(String number, Post post, SignedIn by);

    /**
     * Replaces a lost password.
     *
     * @return the new one, told this once
     * @throws StaffRefusal if the person is unknown or is the giver
     */
    String renewPassword(String number, SignedIn by);

    /** Which posts exclude each other. */
    List<PostExclusion> exclusions();

    /** The day on which posts are given and held today: the calendar date in China. */
    LocalDate today();

    /** Who this is at this moment, with the posts held today; empty if they may not sign in. */
    Optional<SignedIn> signedIn(String number);
}
