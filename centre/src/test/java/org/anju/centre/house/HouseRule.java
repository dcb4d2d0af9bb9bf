/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;

/**
 * A rule about one Java file. Its fixture is {@code house/red/<name>.java}; the lines there that
 * end in {@code // red} break it and no others.
 */
interface HouseRule {

    /** Every place of the file that breaks the rule. */
    List<Breach> breaches(SourceFile file);

    /** The rule's name, which is also its fixture's. */
    default String name() {
        return getClass().getSimpleName();
    }
}
