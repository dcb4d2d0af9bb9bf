/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps approvals. The role behind it writes a request once and its end once. */
@Repository
class ApprovalRepository {

    static final String DECIDED_BY_THE_MAKER =
            """
            select format('approval %s about %s, made by %s, is %s by %s', approval_id, case_id, maker,
                          state, coalesce(checker, 'nobody'))
              from staff.approval
             where checker = maker
                or (state in ('PENDING', 'WITHDRAWN')) <> (checker is null)
            """;

    static final String ADD =
            """
            insert into staff.approval (approval_id, kind, case_id, title, digest, checker_post,
                   maker, maker_name, made_at)
            values (:id, :kind, :case, :title, :digest, :checkerPost, :maker, :makerName, :at)
            on conflict (kind, case_id) where state = 'PENDING' do nothing
            """;

    static final String DECIDE =
            """
            update staff.approval
               set state = :state, checker = :checker, checker_name = :checkerName,
                   reason = :reason, decided_at = :at
             where approval_id = :id
            """;

    static final String WITHDRAW =
            """
            update staff.approval
               set state = 'WITHDRAWN', withdrawn_at = :at
             where approval_id = :id
            """;

    static final String LOCK =
            """
            select approval_id, kind, case_id, title, digest, checker_post, maker, maker_name, made_at,
                   state, checker, checker_name, reason, decided_at, withdrawn_at
              from staff.approval
             where approval_id = :id
               for no key update
            """;

    static final String FIND =
            """
            select approval_id, kind, case_id, title, digest, checker_post, maker, maker_name, made_at,
                   state, checker, checker_name, reason, decided_at, withdrawn_at
              from staff.approval
             where approval_id = :id
            """;

    static final String LATEST =
            """
            select approval_id, kind, case_id, title, digest, checker_post, maker, maker_name, made_at,
                   state, checker, checker_name, reason, decided_at, withdrawn_at
              from staff.approval
             where kind = :kind
               and case_id = :case
             order by state = 'PENDING' desc, made_at desc, approval_id desc
             limit 1
            """;

    static final String PENDING =
            """
            select approval_id, kind, case_id, title, digest, checker_post, maker, maker_name, made_at,
                   state, checker, checker_name, reason, decided_at, withdrawn_at
              from staff.approval
             where state = 'PENDING'
               and checker_post = any (:posts)
               and maker <> :checker
             order by made_at, approval_id
             limit :limit
            """;

    // Whoever decides at this moment holds the row: what is decided stays so.
    static final String CLOSE =
            """
            update staff.approval
               set state = 'WITHDRAWN', withdrawn_at = :at
             where kind = :kind
               and case_id = :case
               and state = 'PENDING'
            """;

    private final JdbcClient jdbc;

    ApprovalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The states as the table names them. */
    private enum State {
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** Adds a request; false if one about the case is open. */
    boolean add(Approval approval) {
        ApprovalRequest request = approval.request();
        return jdbc.sql(ADD)
                        .param("id", approval.id())
                        .param("kind", request.kind())
                        .param("case", request.caseId())
                        .param("title", request.title())
                        .param("digest", request.digest())
                        .param("checkerPost", approval.checkerPost().name())
                        .param("maker", approval.maker().number())
                        .param("makerName", approval.maker().name())
                        .param("at", approval.madeAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void decide(UUID id, Approval.Verdict verdict) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("state", state(verdict.decision()).name())
                .param("checker", verdict.checker().number())
                .param("checkerName", verdict.checker().name())
                .param("reason", verdict.reason())
                .param("at", verdict.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql(WITHDRAW).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** One approval; another decision about it waits for the end of the transaction. */
    Optional<Approval> lock(UUID id) {
        return one(LOCK, id);
    }

    Optional<Approval> find(UUID id) {
        return one(FIND, id);
    }

    /** The open request about a case, or else the last one. */
    Optional<Approval> latest(String kind, String caseId) {
        return jdbc.sql(LATEST)
                .param("kind", kind)
                .param("case", caseId)
                .query((row, _) -> approval(row))
                .optional();
    }

    List<Approval> pending(Collection<Post> posts, String checker, int limit) {
        return jdbc.sql(PENDING)
                .param("posts", posts.stream().map(Post::name).toArray(String[]::new))
                .param("checker", checker)
                .param("limit", limit)
                .query((row, _) -> approval(row))
                .list();
    }

    /** Closes what is open about a case; false if nothing is. */
    boolean close(String kind, String caseId, Instant at) {
        return jdbc.sql(CLOSE)
                        .param("kind", kind)
                        .param("case", caseId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Approval> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, _) -> approval(row)).optional();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getObject("approval_id", UUID.class),
                new ApprovalRequest(
                        row.getString("kind"),
                        row.getString("case_id"),
                        row.getString("digest"),
                        row.getString("title")),
                Post.valueOf(row.getString("checker_post")),
                new Actor(row.getString("maker"), row.getString("maker_name")),
                at(row, "made_at"),
                verdict(row),
                row.getObject("withdrawn_at") == null ? null : at(row, "withdrawn_at"));
    }

    private static Approval.@Nullable Verdict verdict(ResultSet row) throws SQLException {
        @Nullable Decision decision =
                switch (State.valueOf(row.getString("state"))) {
                    case PENDING, WITHDRAWN -> null;
                    case APPROVED -> Decision.APPROVE;
                    case REJECTED -> Decision.REJECT;
                };
        if (decision == null) {
            return null;
        }
        return new Approval.Verdict(
                decision,
                row.getString("reason"),
                new Actor(row.getString("checker"), row.getString("checker_name")),
                at(row, "decided_at"));
    }

    private static State state(Decision decision) {
        return switch (decision) {
            case APPROVE -> State.APPROVED;
            case REJECT -> State.REJECTED;
        };
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
