/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.RegistryChange.RuleDifference;
import org.anju.centre.registry.RegistryChange.SetBankReason;
import org.anju.centre.registry.RegistryChange.SetPayingRule;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.route.Route;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.centre.settlement.BankReason;
import org.anju.centre.settlement.DifferenceKind;
import org.anju.centre.settlement.RetryClass;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what dated rules were asked for: of routes, and of what a bank's codes mean. */
@Repository
class RulePayloadRepository {

    static final String ADD_PAYING =
            """
            insert into registry.paying_rule (change_id, route, valid_from, deposit_account, wallet,
                   loan_wallet)
            values (:id, :route, :from, :deposit, :wallet, :loanWallet)
            """;

    static final String ADD_RELEASE =
            """
            insert into registry.release_rule (change_id, route, valid_from, auto, walk_fen, day_fen,
                   verified)
            values (:id, :route, :from, :auto, :walk, :day, :verified)
            """;

    static final String ADD_REASON =
            """
            insert into registry.bank_reason (change_id, bank, code, valid_from, meaning, iso,
                   retry_class)
            values (:id, :bank, :code, :from, :meaning, :iso, :retry)
            """;

    static final String ADD_RULING =
            """
            insert into registry.difference_ruling (change_id, difference_id, account, booking_date,
                   kind, reference, expected, found, opened_at)
            values (:id, :difference, :account, :date, :kind, :reference, :expected, :found, :opened)
            """;

    private final JdbcClient jdbc;

    RulePayloadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ChangeId id, PayingRule rule) {
        jdbc.sql(ADD_PAYING)
                .param("id", id.value())
                .param("route", rule.route().name())
                .param("from", rule.from())
                .param("deposit", rule.deposit())
                .param("wallet", rule.wallet())
                .param("loanWallet", rule.loanWallet().orElse(null))
                .update();
    }

    void add(ChangeId id, ReleaseRule rule) {
        jdbc.sql(ADD_RELEASE)
                .param("id", id.value())
                .param("route", rule.route().name())
                .param("from", rule.from())
                .param("auto", rule.auto())
                .param("walk", rule.perWalk().fen())
                .param("day", rule.perDay().fen())
                .param("verified", rule.verified())
                .update();
    }

    void add(ChangeId id, BankReason reason) {
        jdbc.sql(ADD_REASON)
                .param("id", id.value())
                .param("bank", reason.bank())
                .param("code", reason.code())
                .param("from", reason.from())
                .param("meaning", reason.meaning())
                .param("iso", reason.iso())
                .param("retry", reason.retry().name())
                .update();
    }

    void add(ChangeId id, DifferenceLine difference) {
        jdbc.sql(ADD_RULING)
                .param("id", id.value())
                .param("difference", difference.id())
                .param("account", difference.account())
                .param("date", difference.date())
                .param("kind", difference.kind().name())
                .param("reference", difference.reference())
                .param("expected", difference.expected(), Types.BIGINT)
                .param("found", difference.found(), Types.BIGINT)
                .param("opened", difference.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The difference of such a row, as it stood when it was asked for. */
    static RuleDifference difference(ResultSet row) throws SQLException {
        return new RuleDifference(
                new DifferenceLine(
                        row.getObject("difference_id", UUID.class),
                        row.getString("difference_account"),
                        row.getObject("difference_date", LocalDate.class),
                        DifferenceKind.valueOf(row.getString("difference_kind")),
                        row.getString("difference_reference"),
                        row.getObject("expected", Long.class),
                        row.getObject("found", Long.class),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        null,
                        false));
    }

    /** What a code means, of such a row. */
    static SetBankReason reason(ResultSet row) throws SQLException {
        return new SetBankReason(
                new BankReason(
                        row.getString("reason_bank"),
                        row.getString("reason_code"),
                        row.getObject("reason_from", LocalDate.class),
                        row.getString("meaning"),
                        row.getString("iso"),
                        RetryClass.valueOf(row.getString("retry_class"))));
    }

    /** The rule which accounts are used of a row of {@link ChangeRepository#CHANGES}. */
    static SetPayingRule paying(ResultSet row) throws SQLException {
        return new SetPayingRule(
                new PayingRule(
                        Route.valueOf(row.getString("paying_route")),
                        row.getObject("paying_from", LocalDate.class),
                        row.getString("paying_deposit"),
                        row.getString("paying_wallet"),
                        Optional.ofNullable(row.getString("paying_loan_wallet"))));
    }

    /** The rule of release of such a row. */
    static SetReleaseRule release(ResultSet row) throws SQLException {
        return new SetReleaseRule(
                new ReleaseRule(
                        Route.valueOf(row.getString("release_route")),
                        row.getObject("release_from", LocalDate.class),
                        row.getBoolean("auto"),
                        Cny.ofFen(row.getLong("walk_fen")),
                        Cny.ofFen(row.getLong("release_day_fen")),
                        row.getBoolean("verified")));
    }
}
