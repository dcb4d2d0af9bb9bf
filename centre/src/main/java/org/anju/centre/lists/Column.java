/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import org.anju.centre.protection.Mask;

/**
 * A column that a list may have, found by its header, wherever it stands.
 *
 * @param header the exact text of the header, such as {@code 证件号码}
 * @param presence whether the list is refused without this column
 * @param mask how a value of this column is shown in a problem
 * @param example what the example row of the template shows; belongs to nobody
 */
public record Column(String header, Presence presence, Mask mask, String example) {

    /** Whether a list must have a column. */
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /** A column that every such list has. */
    public static Column required(String header, Mask mask) {
        return new Column(header, Presence.REQUIRED, mask, "");
    }

    /** A column that a list may leave out. */
    public static Column optional(String header, Mask mask) {
        return new Column(header, Presence.OPTIONAL, mask, "");
    }

    /** This column with an example for the template. */
    public Column withExample(String shown) {
        return new Column(header, presence, mask, shown);
    }
}
