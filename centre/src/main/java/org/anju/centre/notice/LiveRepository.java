/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anju.centre.notice.Followed.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what has become visible in the outbox since a snapshot. */
@Repository
class LiveRepository {

    static final String SNAPSHOT =
            """
            select pg_current_snapshot()::text
            """;

    // One statement sees one snapshot, so the snapshot it names is the one its rows were read by.
    // The dates only keep the other years' partitions out.
    static final String NEWLY_VISIBLE =
            """
            select s.snapshot, o.topic, o.key
              from (select pg_current_snapshot()::text as snapshot) s
              left join notice.outbox o
                on o.transaction_id >= pg_snapshot_xmin(:previous::pg_snapshot)
               and not pg_visible_in_snapshot(o.transaction_id, :previous::pg_snapshot)
               and o.published_at between :since and :until
            """;

    private static final Duration OPEN_AT_MOST = Duration.ofDays(31);
    private static final Duration CLOCKS_APART_AT_MOST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became visible between two snapshots: the one asked about and this one. */
    record News(Snapshot snapshot, List<Act> acts) {}

    Snapshot snapshot() {
        return Snapshot.of(jdbc.sql(SNAPSHOT).query(String.class).single());
    }

    News since(Snapshot previous) {
        Instant now = clock.instant();
        List<Act> acts = new ArrayList<>();
        List<String> snapshot = new ArrayList<>(1);
        jdbc.sql(NEWLY_VISIBLE)
                .param("previous", previous.text())
                .param("since", utc(now.minus(OPEN_AT_MOST)))
                .param("until", utc(now.plus(CLOCKS_APART_AT_MOST)))
                .query(
                        row -> {
                            if (snapshot.isEmpty()) {
                                snapshot.add(row.getString("snapshot"));
                            }
                            if (row.getString("key") != null) {
                                acts.add(new Act(row.getString("topic"), row.getString("key")));
                            }
                        });
        return new News(Snapshot.of(snapshot.getFirst()), acts);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
