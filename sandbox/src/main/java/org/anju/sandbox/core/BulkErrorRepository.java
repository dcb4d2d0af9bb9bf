/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The errors of the bank in the lines of a file, in SQL. */
@Repository
class BulkErrorRepository {

    static final String OTHER_AMOUNT =
            """
            update core.bulk_line
               set fen = case when fen > 1 then fen - 1 else fen + 1 end
             where bulk = :bulk and number = 1
            """;

    static final String OTHER_SIDE =
            """
            update core.bulk_line
               set account = other.number, name = other.name
              from core.balance as other
             where bulk = :bulk and bulk_line.number = 1 and other.number = :wallet
            """;

    static final String FORGET_TIME =
            """
            update core.bulk_line
               set expires_at = expires_at + interval '7 days'
             where bulk = :bulk
            """;

    static final String REFUSE_HALF =
            """
            update core.bulk_line
               set reason = 'AB08'
             where bulk = :bulk and reason is null
               and number > (select max(number) / 2 from core.bulk_line where bulk = :bulk)
            """;

    private final JdbcClient jdbc;

    BulkErrorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void otherAmount(UUID bulk) {
        jdbc.sql(OTHER_AMOUNT).param("bulk", bulk).update();
    }

    void otherSide(UUID bulk, String wallet) {
        jdbc.sql(OTHER_SIDE).param("bulk", bulk).param("wallet", wallet).update();
    }

    void forgetTime(UUID bulk) {
        jdbc.sql(FORGET_TIME).param("bulk", bulk).update();
    }

    void refuseHalf(UUID bulk) {
        jdbc.sql(REFUSE_HALF).param("bulk", bulk).update();
    }
}
