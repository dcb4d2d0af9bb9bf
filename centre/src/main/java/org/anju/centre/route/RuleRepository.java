/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anju.centre.route.RouteRules.Decided;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dated rules: which accounts a route uses, and what is released without a person; of that some
 * is drawn for a check.
 */
@Repository
class RuleRepository {

    static final String PAYING =
            """
            select route, valid_from, deposit_account, wallet, loan_wallet
              from route.paying_rule
             where route = :route and valid_from <= :on
             order by valid_from desc, decided_at desc
             limit 1
            """;

    static final String ALL_PAYING =
            """
            select route, valid_from, deposit_account, wallet, loan_wallet
              from route.paying_rule
             order by route, valid_from desc, decided_at desc
            """;

    static final String ADD_PAYING =
            """
            insert into route.paying_rule (route, valid_from, deposit_account, wallet, loan_wallet,
                   made_by, approved_by, decided_at)
            values (:route, :from, :deposit, :wallet, :loanWallet, :maker, :checker, :at)
            """;

    static final String RELEASE =
            """
            select route, valid_from, auto, walk_fen, day_fen, verified
              from route.release_rule
             where route = :route and valid_from <= :on
             order by valid_from desc, decided_at desc
             limit 1
            """;

    static final String ALL_RELEASES =
            """
            select route, valid_from, auto, walk_fen, day_fen, verified
              from route.release_rule
             order by route, valid_from desc, decided_at desc
            """;

    static final String ADD_RELEASE =
            """
            insert into route.release_rule (route, valid_from, auto, walk_fen, day_fen, made_by,
                   approved_by, decided_at, verified)
            values (:route, :from, :auto, :walk, :day, :maker, :checker, :at, :verified)
            """;

    static final String RELEASED_TODAY =
            """
            select coalesce(sum(w.fen), 0)::bigint
              from route.step s
              join route.walk w using (walk_id)
             where s.auto and s.taken_on = :on and w.route = :route
            """;

    // Which walk is drawn shows only once it has its identifier.
    static final String DRAW =
            """
            insert into route.sample (walk_id, route, drawn_on, drawn_at)
            select :walk::uuid, :route::text, :on::date, :at::timestamptz
              from (select one_in
                      from route.sample_rule
                     where effective_from <= :on
                     order by effective_from desc
                     limit 1) r
             where hashtextextended(:walk::uuid::text, 0) % r.one_in = 0
                or not exists (select
                                 from route.sample
                                where route = :route and drawn_on = :on)
            on conflict do nothing
            """;

    static final String LOCK_RELEASES =
            """
            select pg_advisory_xact_lock(hashtextextended('route.release:' || :name, 0))
            """;

    static final String IN_THE_BOOKS =
            """
            select coalesce(sum(debit_fen - credit_fen), 0)::bigint
              from ledger.movement
             where account_code = :code
            """;

    // What was ordered out of the account and is not in the books yet.
    static final String ON_ITS_WAY_OUT =
            """
            select coalesce(sum(a.fen), 0)::bigint
              from route.attempt a
              left join route.attempt_end e using (order_id)
             where a.debit_account = :account
               and (e.order_id is null or (e.settled and e.entry_id is null))
               and not exists (select from route.half h
                                where h.order_id = a.order_id and not h.arrived and not h.undone)
            """;

    // What stands in a wallet, or is on its way into it, for a case that is not at its end.
    static final String KEPT_FOR_CASES =
            """
            select coalesce(sum(w.fen), 0)::bigint
              from route.walk w
              join route.standing s using (walk_id)
             where w.wallet = :account
               and s.phase in ('WALKING', 'RESTING', 'GOING_BACK', 'STUCK')
            """;

    private final JdbcClient jdbc;

    RuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PayingRule> paying(Route route, AccountingDate on) {
        return jdbc.sql(PAYING)
                .param("route", route.name())
                .param("on", on.value())
                .query((row, _) -> payingRule(row))
                .optional();
    }

    List<PayingRule> allPaying() {
        return jdbc.sql(ALL_PAYING).query((row, _) -> payingRule(row)).list();
    }

    void add(PayingRule rule, Decided by) {
        decided(jdbc.sql(ADD_PAYING), by)
                .param("route", rule.route().name())
                .param("from", rule.from())
                .param("deposit", rule.deposit())
                .param("wallet", rule.wallet())
                .param("loanWallet", rule.loanWallet().orElse(null))
                .update();
    }

    Optional<ReleaseRule> release(Route route, AccountingDate on) {
        return jdbc.sql(RELEASE)
                .param("route", route.name())
                .param("on", on.value())
                .query((row, _) -> releaseRule(row))
                .optional();
    }

    List<ReleaseRule> allReleases() {
        return jdbc.sql(ALL_RELEASES).query((row, _) -> releaseRule(row)).list();
    }

    void add(ReleaseRule rule, Decided by) {
        decided(jdbc.sql(ADD_RELEASE), by)
                .param("route", rule.route().name())
                .param("from", rule.from())
                .param("auto", rule.auto())
                .param("walk", rule.perWalk().fen())
                .param("day", rule.perDay().fen())
                .param("verified", rule.verified())
                .update();
    }

    private static JdbcClient.StatementSpec decided(JdbcClient.StatementSpec add, Decided by) {
        return add.param("maker", by.maker().number())
                .param("checker", by.checker().number())
                .param("at", by.at().atOffset(ZoneOffset.UTC));
    }

    private static PayingRule payingRule(ResultSet row) throws SQLException {
        return new PayingRule(
                Route.valueOf(row.getString("route")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("deposit_account"),
                row.getString("wallet"),
                Optional.ofNullable(row.getString("loan_wallet")));
    }

    private static ReleaseRule releaseRule(ResultSet row) throws SQLException {
        return new ReleaseRule(
                Route.valueOf(row.getString("route")),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("auto"),
                Cny.ofFen(row.getLong("walk_fen")),
                Cny.ofFen(row.getLong("day_fen")),
                row.getBoolean("verified"));
    }

    /** What the rule released on a date. */
    Cny releasedOn(Route route, AccountingDate on) {
        return Cny.ofFen(
                jdbc.sql(RELEASED_TODAY)
                        .param("route", route.name())
                        .param("on", on.value())
                        .query(Long.class)
                        .single());
    }

    /** Draws a walk that the rule has released for a check by people, or does not. */
    void draw(StandingWalk walk, Occasion occasion) {
        jdbc.sql(DRAW)
                .param("walk", walk.id().value())
                .param("route", walk.route().name())
                .param("on", occasion.date().value())
                .param("at", occasion.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets nobody else release by the same rule or out of the same account until the end. */
    void lock(String name) {
        jdbc.sql(LOCK_RELEASES).param("name", name).query().listOfRows();
    }

    /** What the books say is in an account. */
    Cny inTheBooks(String code) {
        return Cny.ofFen(jdbc.sql(IN_THE_BOOKS).param("code", code).query(Long.class).single());
    }

    /** What the books say is in an account, less what was ordered out of it. */
    Cny inAccount(String code, String account) {
        return Cny.ofFen(
                jdbc.sql(IN_THE_BOOKS).param("code", code).query(Long.class).single()
                        - fen(ON_ITS_WAY_OUT, account));
    }

    /** What the books say is in a wallet, less what is there for cases under way. */
    Cny freeInWallet(String code, String account) {
        return Cny.ofFen(
                jdbc.sql(IN_THE_BOOKS).param("code", code).query(Long.class).single()
                        - fen(KEPT_FOR_CASES, account));
    }

    private long fen(String sql, String account) {
        return jdbc.sql(sql).param("account", account).query(Long.class).single();
    }
}
