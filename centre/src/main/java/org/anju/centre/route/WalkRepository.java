/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.settlement.OwnAccount;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks and their steps; rows are added, and the last step says how far a walk is. */
@Repository
class WalkRepository {

    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('route.walk:' || :walk, 0))
            """;

    static final String ADD =
            """
            insert into route.walk (walk_id, route, business, case_key, fen, remark,
                   deposit_account, wallet, loan_wallet, begun_by, begun_on, begun_at)
            values (:id, :route, :business, :caseKey, :fen, :remark,
                   :deposit, :wallet, :loanWallet, :actor, :on, :at)
            """;

    static final String ADD_STEP =
            """
            insert into route.step (walk_id, ordinal, event, phase, legs, back, auto, actor,
                   taken_on, taken_at)
            values (:id, :ordinal, :event, :phase, :legs::text[], :back, :auto, :actor, :on, :at)
            """;

    static final String ADD_ARRIVAL =
            """
            insert into route.arrival (walk_id, fen, at)
            values (:id, :fen, :at)
            """;

    private static final String STANDING_HEAD =
            """
            select w.walk_id, w.route, w.business, w.case_key,
                   coalesce(v.fen, w.fen) as fen, w.remark, w.deposit_account,
                   w.wallet, w.loan_wallet, w.begun_by, w.begun_on,
                   s.ordinal, s.phase, s.legs, s.back
              from route.walk w
              left join route.arrival v using (walk_id)
             cross join lateral (select ordinal, phase, legs, back
                                   from route.step
                                  where step.walk_id = w.walk_id
                                  order by ordinal desc
                                  limit 1) s
            """;

    private static final String BY_ID_TAIL =
            """
             where w.walk_id = :id
            """;

    private static final String BY_CASE_TAIL =
            """
             where w.business = :business and w.case_key = :caseKey and w.route = :route
            """;

    private static final String IN_PHASES_TAIL =
            """
             where s.phase = any(:phases::text[])
             order by w.begun_at, w.walk_id
             limit 1000
            """;

    private final JdbcClient jdbc;

    WalkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else move the walk until the transaction ends. */
    void lock(WalkId walk) {
        jdbc.sql(LOCK).param("walk", walk.toString()).query().listOfRows();
    }

    /** Lets nobody else begin the same case's walk until the transaction ends. */
    void lockCase(NewWalk walk) {
        jdbc.sql(LOCK)
                .param("walk", walk.business() + "/" + walk.caseKey() + "/" + walk.route())
                .query()
                .listOfRows();
    }

    /** Adds the walk as it is asked for; its first step follows. */
    void add(
            WalkId id,
            NewWalk walk,
            WalkAccounts accounts,
            String actor,
            AccountingDate on,
            Instant at) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("route", walk.route().name())
                .param("business", walk.business())
                .param("caseKey", walk.caseKey())
                .param("fen", walk.amount().fen())
                .param("remark", walk.remark())
                .param("deposit", number(accounts.deposit()))
                .param("wallet", number(accounts.wallet()))
                .param("loanWallet", number(accounts.loanWallet()))
                .param("actor", actor)
                .param("on", on.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds the step that brought a walk where it is now. */
    void addStep(WalkId id, int ordinal, WalkState state, Step step) {
        jdbc.sql(ADD_STEP)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("event", step.event())
                .param("phase", state.phase().name())
                .param("legs", state.legs().stream().map(LegState::name).toArray(String[]::new))
                .param("back", state.back().name())
                .param("auto", step.auto())
                .param("actor", step.actor())
                .param("on", step.on().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What came is less than what was asked for: the walk is about so much from now on. */
    void addArrival(WalkId id, Cny amount, Instant at) {
        jdbc.sql(ADD_ARRIVAL)
                .param("id", id.value())
                .param("fen", amount.fen())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * By what a walk moved.
     *
     * @param event what happened, in a word
     * @param auto whether a rule released it
     */
    record Step(String event, boolean auto, String actor, AccountingDate on, Instant at) {}

    Optional<StandingWalk> find(WalkId id) {
        return jdbc.sql(STANDING_HEAD + BY_ID_TAIL)
                .param("id", id.value())
                .query((row, _) -> standing(row))
                .optional();
    }

    Optional<StandingWalk> find(Route route, String business, String caseKey) {
        return jdbc.sql(STANDING_HEAD + BY_CASE_TAIL)
                .param("business", business)
                .param("caseKey", caseKey)
                .param("route", route.name())
                .query((row, _) -> standing(row))
                .optional();
    }

    /** Walks in one of these phases, oldest first. */
    List<StandingWalk> in(List<Phase> phases) {
        return jdbc.sql(STANDING_HEAD + IN_PHASES_TAIL)
                .param("phases", phases.stream().map(Phase::name).toArray(String[]::new))
                .query((row, _) -> standing(row))
                .list();
    }

    private static StandingWalk standing(ResultSet row) throws SQLException {
        String[] legs = (String[]) row.getArray("legs").getArray();
        return new StandingWalk(
                new WalkId(row.getObject("walk_id", UUID.class)),
                row.getString("business"),
                row.getString("case_key"),
                Cny.ofFen(row.getLong("fen")),
                row.getString("remark"),
                Optional.ofNullable(row.getString("deposit_account")),
                Optional.ofNullable(row.getString("wallet")),
                Optional.ofNullable(row.getString("loan_wallet")),
                row.getString("begun_by"),
                row.getObject("begun_on", LocalDate.class),
                row.getInt("ordinal"),
                new WalkState(
                        Route.valueOf(row.getString("route")),
                        Phase.valueOf(row.getString("phase")),
                        Arrays.stream(legs).map(LegState::valueOf).toList(),
                        LegState.valueOf(row.getString("back"))));
    }

    private static @Nullable String number(Optional<OwnAccount> account) {
        return account.map(OwnAccount::number).orElse(null);
    }
}
