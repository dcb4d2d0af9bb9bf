/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.centre.ledger.AccountCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CentreWalletRepository {

    static final String LOCK_FOR_REGISTRATION =
            """
            select pg_advisory_xact_lock(hashtext('settlement.centre_wallet'))
            """;

    static final String ADD =
            """
            insert into settlement.centre_wallet (number, name, operator, ledger_account, opened_at)
            values (:number, :name, :operator, :account, :at)
            """;

    static final String ALL =
            """
            select number, name, operator, ledger_account
              from settlement.centre_wallet
             order by ledger_account
            """;

    static final String FIND =
            """
            select number, name, operator, ledger_account
              from settlement.centre_wallet
             where number = :number
            """;

    private static final RowMapper<CentreWallet> WALLET =
            (row, number) ->
                    new CentreWallet(
                            row.getString("number"),
                            row.getString("name"),
                            row.getString("operator"),
                            new AccountCode(row.getString("ledger_account")));

    private final JdbcClient jdbc;
    private final Map<String, CentreWallet> registered = new ConcurrentHashMap<>();

    CentreWalletRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockForRegistration() {
        jdbc.sql(LOCK_FOR_REGISTRATION).query().listOfRows();
    }

    void add(CentreWallet wallet, Instant at) {
        jdbc.sql(ADD)
                .param("number", wallet.number())
                .param("name", wallet.name())
                .param("operator", wallet.operator())
                .param("account", wallet.ledgerAccount().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<CentreWallet> all() {
        return jdbc.sql(ALL).query(WALLET).list();
    }

    Optional<CentreWallet> find(String number) {
        return jdbc.sql(FIND).param("number", number).query(WALLET).optional();
    }

    /**
     * The same for whoever asks at every message: a registered wallet never changes, so it is
     * looked up once. Not for the transaction that registers it, which may yet come to nothing.
     */
    Optional<CentreWallet> findRegistered(String number) {
        CentreWallet known = registered.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CentreWallet> found = find(number);
        found.ifPresent(wallet -> registered.put(number, wallet));
        return found;
    }
}
