/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.sandbox.core.AccountCondition;
import org.anju.sandbox.core.WalletClass;
import org.anju.sandbox.core.WalletNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holders and the faults of enquiries, in SQL. */
@Repository
class HolderRepository {

    static final String INSERT_HOLDER =
            """
            insert into enquiry.holder (wallet, identity_number, mobile, set_at)
            select number, :identityNumber, :mobile, :setAt
              from core.account
             where number = :wallet and kind = 'WALLET'
            """;

    static final String LIST_HOLDERS =
            "select wallet, identity_number, mobile from enquiry.held order by wallet";

    static final String FIND_WALLET =
            """
            select balance.number, balance.name, balance.wallet_class, balance.condition,
                   held.identity_number, held.mobile
              from core.balance
              left join enquiry.held on held.wallet = balance.number
             where balance.number = :wallet and balance.kind = 'WALLET'
            """;

    static final String WALLETS_OF =
            """
            select balance.number, balance.name, balance.wallet_class, balance.condition,
                   held.identity_number, held.mobile
              from enquiry.held
              join core.balance on balance.number = held.wallet
             where held.identity_number = :identityNumber and held.mobile = :mobile
             order by balance.number
            """;

    static final String INSERT_FAULT =
            """
            insert into enquiry.fault_rule (name, remaining, set_at)
            values (:name, :remaining, :setAt)
            """;

    static final String LIST_FAULTS =
            """
            select name, sum(remaining) as remaining
              from enquiry.fault_rule
             where remaining > 0
             group by name
             order by min(id)
            """;

    static final String DELETE_FAULTS = "delete from enquiry.fault_rule";

    static final String TAKE_FAULT =
            """
            update enquiry.fault_rule
               set remaining = remaining - 1
             where id = (select id
                           from enquiry.fault_rule
                          where remaining > 0
                          order by id
                          limit 1
                            for update)
            returning name
            """;

    private final JdbcClient jdbc;

    HolderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what is known from now on; false where there is no such wallet. */
    boolean add(HolderData holder, OffsetDateTime setAt) {
        return jdbc.sql(INSERT_HOLDER)
                        .param("wallet", holder.wallet().value())
                        .param("identityNumber", holder.identityNumber())
                        .param("mobile", holder.mobile())
                        .param("setAt", setAt)
                        .update()
                == 1;
    }

    List<HolderData> list() {
        return jdbc.sql(LIST_HOLDERS)
                .query(
                        (row, _) ->
                                new HolderData(
                                        new WalletNumber(row.getString("wallet")),
                                        row.getString("identity_number"),
                                        row.getString("mobile")))
                .list();
    }

    Optional<HeldWallet> find(String wallet) {
        return jdbc.sql(FIND_WALLET)
                .param("wallet", wallet)
                .query((row, _) -> wallet(row))
                .optional();
    }

    /** The wallets under an identity and a mobile number, in order of their numbers. */
    List<HeldWallet> walletsOf(String identityNumber, String mobile) {
        return jdbc.sql(WALLETS_OF)
                .param("identityNumber", identityNumber)
                .param("mobile", mobile)
                .query((row, _) -> wallet(row))
                .list();
    }

    void add(EnquiryFault fault, int count, OffsetDateTime setAt) {
        jdbc.sql(INSERT_FAULT)
                .param("name", fault.wireName())
                .param("remaining", count)
                .param("setAt", setAt)
                .update();
    }

    Map<EnquiryFault, Integer> faults() {
        Map<EnquiryFault, Integer> found = new LinkedHashMap<>();
        jdbc.sql(LIST_FAULTS)
                .query(
                        row -> {
                            found.put(fault(row.getString("name")), row.getInt("remaining"));
                        });
        return found;
    }

    void deleteFaults() {
        jdbc.sql(DELETE_FAULTS).update();
    }

    /** Takes one enquiry off the oldest fault. */
    Optional<EnquiryFault> takeFault() {
        return jdbc.sql(TAKE_FAULT).query((row, _) -> fault(row.getString("name"))).optional();
    }

    private static HeldWallet wallet(ResultSet row) throws SQLException {
        return new HeldWallet(
                row.getString("number"),
                row.getString("name"),
                WalletClass.valueOf(row.getString("wallet_class")),
                AccountCondition.valueOf(row.getString("condition")),
                row.getString("identity_number"),
                row.getString("mobile"));
    }

    private static EnquiryFault fault(String name) {
        return EnquiryFault.named(name)
                .orElseThrow(() -> new IllegalStateException("no fault is named " + name));
    }
}
