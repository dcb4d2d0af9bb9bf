/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, their conditions and agreed limits in SQL. Rows are only ever added. */
@Repository
class AccountRepository {

    static final String INSERT_DEPOSIT =
            """
            insert into core.account (number, kind, name, owner, notified_node, opened_at)
            values (:number, 'DEPOSIT', :name, 'CENTRE', :notifiedNode, :openedAt)
            on conflict (number) do nothing
            """;

    static final String LIST_ACCOUNTS =
            """
            select number, name, kind, owner, wallet_class, notified_node, may_go_negative,
                   condition, version, balance_fen
              from core.balance
             where owner is not null
             order by number
            """;

    static final String FIND_ACCOUNT =
            """
            select number, name, kind, owner, wallet_class, notified_node, may_go_negative,
                   condition, version, balance_fen
              from core.balance
             where number = :number and owner is not null
            """;

    static final String INSERT_CONDITION =
            """
            insert into core.condition (account, condition, reason, set_at)
            values (:account, :condition, :reason, :setAt)
            """;

    static final String INSERT_AGREED_LIMIT =
            """
            insert into core.agreed_limit (account, per_payment_fen, per_day_fen, set_at)
            values (:account, :perPaymentFen, :perDayFen, :setAt)
            """;

    static final String FIND_AGREED_LIMIT =
            """
            select per_payment_fen, per_day_fen
              from core.agreed_limit
             where account = :account
             order by position desc
             limit 1
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the deposit account; false where an account with its number is there. */
    boolean add(DepositOpening opening, OffsetDateTime openedAt) {
        return jdbc.sql(INSERT_DEPOSIT)
                        .param("number", opening.number())
                        .param("name", opening.name())
                        .param("notifiedNode", opening.notifiedNode())
                        .param("openedAt", openedAt)
                        .update()
                == 1;
    }

    List<AccountState> list() {
        return jdbc.sql(LIST_ACCOUNTS).query((row, _) -> CoreRepository.accountState(row)).list();
    }

    Optional<AccountState> find(String number) {
        return jdbc.sql(FIND_ACCOUNT)
                .param("number", number)
                .query((row, _) -> CoreRepository.accountState(row))
                .optional();
    }

    void add(String account, AccountCondition condition, String reason, OffsetDateTime setAt) {
        jdbc.sql(INSERT_CONDITION)
                .param("account", account)
                .param("condition", condition.name())
                .param("reason", reason)
                .param("setAt", setAt)
                .update();
    }

    void add(String account, AgreedLimits limits, OffsetDateTime setAt) {
        jdbc.sql(INSERT_AGREED_LIMIT)
                .param("account", account)
                .param(
                        "perPaymentFen",
                        limits.perPayment() == null ? null : limits.perPayment().fen())
                .param("perDayFen", limits.perDay() == null ? null : limits.perDay().fen())
                .param("setAt", setAt)
                .update();
    }

    /** What was agreed last. */
    AgreedLimits agreed(String account) {
        return jdbc.sql(FIND_AGREED_LIMIT)
                .param("account", account)
                .query(
                        (row, _) ->
                                new AgreedLimits(
                                        CoreRepository.limit(row, "per_payment_fen"),
                                        CoreRepository.limit(row, "per_day_fen")))
                .optional()
                .orElse(AgreedLimits.NONE);
    }
}
