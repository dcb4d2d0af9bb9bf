/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Agreements of every kind that stand before a test begins, for tests of what goes through them.
 */
public final class StandingAgreements {

    private StandingAgreements() {}

    /**
     * Lets new business pass through all accounts that a bank runs.
     *
     * @param bank as the accounts name their operator
     */
    public static void with(CentreDatabase database, String bank) {
        with(database, bank, "SETTLEMENT", "ENTRUSTED_COLLECTION", "BATCH_DEBIT");
    }

    /** The same for some kinds of agreements. */
    public static void with(CentreDatabase database, String bank, String... kinds) {
        for (String kind : kinds) {
            stand(database.jdbc(), bank, kind);
        }
    }

    private static void stand(JdbcClient jdbc, String bank, String kind) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into registry.change (change_id, kind, grounds, digest, maker,
                               maker_name, made_at)
                        values (:id, 'AGREEMENT', 'test', 'test', 'maker', 'maker', now())
                        """)
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        insert into registry.agreement (change_id, kind, number, bank, parties,
                               valid_from, valid_to)
                        values (:id, :kind, :kind, :bank, 'test', '2005-01-01', '2099-12-31')
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("bank", bank)
                .update();
        jdbc.sql(
                        """
                        insert into registry.change_end (change_id, state, by_number, by_name,
                               reason, ended_at)
                        values (:id, 'APPROVED', 'checker', 'checker', '', now())
                        """)
                .param("id", id)
                .update();
    }
}
