/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;

/** What a business does with one row of a list, called once per row in the order of the file. */
@FunctionalInterface
public interface RowHandler {

    /**
     * Takes one row.
     *
     * @throws IOException if the row cannot be passed on; the reading ends there
     */
    void take(ListRow row) throws IOException;
}
