/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Asks the database whether it is there. */
@Repository
class HealthRepository {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    HealthRepository(DataSource database) {
        this.database = database;
    }

    boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }
}
