/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.Slice;
import org.anju.centre.route.Samples.Check;
import org.anju.centre.route.Samples.Sample;
import org.anju.centre.route.Samples.SamplePage;
import org.anju.centre.route.Samples.Verdict;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which walks were drawn and what their checks found. Rows are added and never changed. */
@Repository
class SampleRepository {

    private static final String COLUMNS =
            """
            select w.walk_id, w.route, w.business, w.case_key, w.fen, w.begun_by, t.phase, p.drawn_at,
                   c.verdict, c.grounds, c.by_number, c.by_name, c.checked_at,
                   count(*) over () as total
              from route.sample p
              join route.walk w using (walk_id)
             cross join lateral (select phase
                                   from route.step
                                  where step.walk_id = p.walk_id
                                  order by ordinal desc
                                  limit 1) t
              left join route.sample_check c using (walk_id)
            """;

    static final String PAGE =
            COLUMNS
                    + """
                     where c.walk_id is null or not :open
                     order by c.walk_id is not null, p.drawn_at desc, p.walk_id
                     limit :limit offset :offset
                    """;

    static final String FIND =
            COLUMNS
                    + """
                     where p.walk_id = :walk
                    """;

    static final String ADD =
            """
            insert into route.sample_check (walk_id, verdict, grounds, by_number, by_name, checked_at)
            values (:walk, :verdict, :grounds, :by, :byName, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SampleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SamplePage page(boolean open, Slice slice) {
        List<Sample> page = new ArrayList<>();
        long[] total = {0};
        jdbc.sql(PAGE)
                .param("open", open)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(
                        row -> {
                            total[0] = row.getLong("total");
                            page.add(sample(row));
                        });
        return new SamplePage(total[0], page);
    }

    Optional<Sample> find(WalkId walk) {
        return jdbc.sql(FIND).param("walk", walk.value()).query((row, _) -> sample(row)).optional();
    }

    /** Adds what was found; false where the walk is checked. */
    boolean add(WalkId walk, Check check) {
        return jdbc.sql(ADD)
                        .param("walk", walk.value())
                        .param("verdict", check.verdict().name())
                        .param("grounds", check.grounds())
                        .param("by", check.by().number())
                        .param("byName", check.by().name())
                        .param("at", check.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                new WalkId(row.getObject("walk_id", UUID.class)),
                Route.valueOf(row.getString("route")),
                row.getString("business"),
                row.getString("case_key"),
                Cny.ofFen(row.getLong("fen")),
                Phase.valueOf(row.getString("phase")),
                row.getString("begun_by"),
                at(row, "drawn_at"),
                check(row));
    }

    private static Optional<Check> check(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(
                        new Check(
                                Verdict.valueOf(verdict),
                                row.getString("grounds"),
                                new Actor(row.getString("by_number"), row.getString("by_name")),
                                at(row, "checked_at")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
