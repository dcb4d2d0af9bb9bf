/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.house.red;

import javax.sql.DataSource;

/** Asks the database without a word of it among its imports. */
public final class ChainedJdbc {

    private ChainedJdbc() {}

    /** Whether the database answers. */
    public static boolean asks(DataSource database) throws Exception {
        try (var connection = database.getConnection()) {
            return connection.createStatement().execute("select 1");
        }
    }
}
