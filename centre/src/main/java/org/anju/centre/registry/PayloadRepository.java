/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.registry.RegistryChange.CloseAccount;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.registry.RegistryChange.Reapply;
import org.anju.centre.registry.RegistryChange.RegisterAccount;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryChange.RuleDifference;
import org.anju.centre.registry.RegistryChange.SetBankReason;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.registry.RegistryChange.SetPayingRule;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.route.WalletLimit;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what exactly each change is about, in the table of its kind. */
@Repository
class PayloadRepository {

    static final String ADD_AGREEMENT =
            """
            insert into registry.agreement (change_id, kind, number, bank, parties, valid_from,
                   valid_to, renews)
            values (:id, :kind, :number, :bank, :parties, :from, :to, :renews)
            """;

    static final String ADD_AGREEMENT_END =
            """
            insert into registry.agreement_end (change_id, agreement, last_day)
            values (:id, :agreement, :lastDay)
            """;

    static final String ADD_ACCOUNT =
            """
            insert into registry.account (change_id, number, kind, name, operator)
            values (:id, :number, :kind, :name, :operator)
            """;

    static final String ADD_CLOSING =
            """
            insert into registry.account_closing (change_id, number)
            values (:id, :number)
            """;

    static final String ADD_LIMIT =
            """
            insert into registry.wallet_limit (change_id, number, valid_from, payment_fen, day_fen,
                   balance_fen)
            values (:id, :number, :from, :payment, :day, :balance)
            """;

    static final String ADD_REAPPLICATION =
            """
            insert into registry.reapplication (change_id, task_id, wallet, last4)
            values (:id, :task, :wallet, :last4)
            """;

    private static final FieldLabel WALLET = new FieldLabel("registry.reapplication", "wallet");
    private static final int LAST = 4;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final RulePayloadRepository rules;

    PayloadRepository(JdbcClient jdbc, FieldCipher cipher, RulePayloadRepository rules) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.rules = rules;
    }

    /** The word of its table for what a change is about. */
    static String kind(RegistryChange change) {
        return switch (change) {
            case RegisterAgreement _ -> "AGREEMENT";
            case EndAgreement _ -> "AGREEMENT_END";
            case RegisterAccount _ -> "ACCOUNT";
            case CloseAccount _ -> "ACCOUNT_CLOSING";
            case SetLimit _ -> "WALLET_LIMIT";
            case Reapply _ -> "REAPPLICATION";
            case SetPayingRule _ -> "PAYING_RULE";
            case SetReleaseRule _ -> "RELEASE_RULE";
            case SetBankReason _ -> "BANK_REASON";
            case RuleDifference _ -> "DIFFERENCE_RULING";
        };
    }

    void add(ChangeId id, RegistryChange change) {
        switch (change) {
            case RegisterAgreement agreement -> add(id, agreement);
            case EndAgreement(var agreement, var lastDay) ->
                    jdbc.sql(ADD_AGREEMENT_END)
                            .param("id", id.value())
                            .param("agreement", agreement.value())
                            .param("lastDay", lastDay)
                            .update();
            case RegisterAccount(var kind, var number, var name, var operator) ->
                    jdbc.sql(ADD_ACCOUNT)
                            .param("id", id.value())
                            .param("number", number)
                            .param("kind", kind.name())
                            .param("name", name)
                            .param("operator", operator)
                            .update();
            case SetPayingRule(var rule) -> rules.add(id, rule);
            case SetReleaseRule(var rule) -> rules.add(id, rule);
            case SetBankReason(var reason) -> rules.add(id, reason);
            case RuleDifference(var difference) -> rules.add(id, difference);
            case CloseAccount(var number) ->
                    jdbc.sql(ADD_CLOSING).param("id", id.value()).param("number", number).update();
            case SetLimit limit -> add(id, limit);
            case Reapply(var task, var wallet) ->
                    jdbc.sql(ADD_REAPPLICATION)
                            .param("id", id.value())
                            .param("task", task.value())
                            .param(
                                    "wallet",
                                    wallet.map(number -> cipher.encrypt(WALLET, id.value(), number))
                                            .orElse(null),
                                    Types.BINARY)
                            .param("last4", wallet.map(PayloadRepository::tail).orElse(null))
                            .update();
        }
    }

    private void add(ChangeId id, RegisterAgreement agreement) {
        jdbc.sql(ADD_AGREEMENT)
                .param("id", id.value())
                .param("kind", agreement.kind().name())
                .param("number", agreement.number())
                .param("bank", agreement.bank())
                .param("parties", agreement.parties())
                .param("from", agreement.from())
                .param("to", agreement.to())
                .param("renews", agreement.renews().map(ChangeId::value).orElse(null), Types.OTHER)
                .update();
    }

    private void add(ChangeId id, SetLimit limit) {
        jdbc.sql(ADD_LIMIT)
                .param("id", id.value())
                .param("number", limit.number())
                .param("from", limit.from())
                .param("payment", fen(limit.limit().payment()), Types.BIGINT)
                .param("day", fen(limit.limit().day()), Types.BIGINT)
                .param("balance", fen(limit.limit().balance()), Types.BIGINT)
                .update();
    }

    /** What a row of {@link ChangeRepository#CHANGES} is about. */
    RegistryChange read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "AGREEMENT" -> agreement(row);
            case "AGREEMENT_END" ->
                    new EndAgreement(
                            new ChangeId(row.getObject("ended_agreement", UUID.class)),
                            row.getObject("last_day", LocalDate.class));
            case "ACCOUNT" ->
                    new RegisterAccount(
                            BankAccountKind.valueOf(row.getString("account_kind")),
                            row.getString("account_number"),
                            row.getString("account_name"),
                            row.getString("operator"));
            case "ACCOUNT_CLOSING" -> new CloseAccount(row.getString("closed_number"));
            case "WALLET_LIMIT" ->
                    new SetLimit(
                            row.getString("limited_number"),
                            row.getObject("limit_from", LocalDate.class),
                            limit(row));
            case "REAPPLICATION" ->
                    new Reapply(new LimitTaskId(row.getObject("task_id", UUID.class)), wallet(row));
            case "PAYING_RULE" -> RulePayloadRepository.paying(row);
            case "RELEASE_RULE" -> RulePayloadRepository.release(row);
            case "BANK_REASON" -> RulePayloadRepository.reason(row);
            case "DIFFERENCE_RULING" -> RulePayloadRepository.difference(row);
            default -> throw new IllegalStateException("no change is of the kind " + kind);
        };
    }

    private static RegisterAgreement agreement(ResultSet row) throws SQLException {
        return new RegisterAgreement(
                AgreementKind.valueOf(row.getString("agreement_kind")),
                row.getString("agreement_number"),
                row.getString("bank"),
                row.getString("parties"),
                row.getObject("agreement_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Optional.ofNullable(row.getObject("renews", UUID.class)).map(ChangeId::new));
    }

    /** The limits of a row that names them as the table does. */
    static WalletLimit limit(ResultSet row) throws SQLException {
        return new WalletLimit(
                cny(row, "payment_fen"), cny(row, "day_fen"), cny(row, "balance_fen"));
    }

    private Optional<String> wallet(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("wallet");
        UUID id = Objects.requireNonNull(row.getObject("change_id", UUID.class));
        return Optional.ofNullable(sealed).map(each -> cipher.decrypt(WALLET, id, each));
    }

    private static Optional<Cny> cny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Cny::ofFen);
    }

    private static @Nullable Long fen(Optional<Cny> amount) {
        return amount.map(Cny::fen).orElse(null);
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - LAST));
    }
}
