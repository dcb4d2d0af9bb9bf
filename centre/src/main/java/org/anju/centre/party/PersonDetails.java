/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person who shows a citizen's identity card.
 *
 * @param name the name on the card (姓名), 1 to 120 characters
 * @param mobile null where none was given
 */
public record PersonDetails(String name, IdentityNumber identity, @Nullable MobileNumber mobile) {

    /** The longest name of a person (JGJ/T 320, 姓名). */
    public static final int NAME_MAX = 120;

    public PersonDetails {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("a person's name has 1 to 120 characters");
        }
    }
}
