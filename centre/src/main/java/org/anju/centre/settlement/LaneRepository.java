/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who sends from which lane. A lease that is not renewed for five seconds is over; its time is the
 * database's, the one clock that all programs of a centre share.
 */
@Repository
class LaneRepository {

    static final String LEASE =
            """
            insert into settlement.lane (bank, lane, token, expires_at)
            select :bank, lane, :token, clock_timestamp() + interval '5 seconds'
              from generate_series(0, 7) lane
            on conflict (bank, lane) do update
               set token = excluded.token, expires_at = excluded.expires_at
             where lane.token = excluded.token or lane.expires_at < clock_timestamp()
            returning lane
            """;

    static final String HOLDS =
            """
            select exists (select
                             from settlement.lane
                            where bank = :bank and lane = :lane and token = :token
                              and expires_at > clock_timestamp())
            """;

    static final String RELEASE =
            """
            update settlement.lane
               set expires_at = '-infinity'
             where bank = :bank and token = :token
            """;

    private final JdbcClient jdbc;

    LaneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Renews the lanes of this program and takes those that nobody holds. */
    LaneLease lease(String bank, UUID token) {
        return new LaneLease(
                token,
                jdbc.sql(LEASE)
                        .param("bank", bank)
                        .param("token", token)
                        .query((row, _) -> row.getInt("lane"))
                        .list());
    }

    /** Whether this program still sends from the lane. */
    boolean holds(String bank, UUID token, int lane) {
        return jdbc.sql(HOLDS)
                .param("bank", bank)
                .param("lane", lane)
                .param("token", token)
                .query(Boolean.class)
                .single();
    }

    /** Leaves all lanes to others. */
    void release(String bank, UUID token) {
        jdbc.sql(RELEASE).param("bank", bank).param("token", token).update();
    }
}
