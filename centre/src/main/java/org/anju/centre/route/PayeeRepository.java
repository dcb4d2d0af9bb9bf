/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountScheme;
import org.anju.channel.message.TransactionParty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is paid by a walk, with the wallet's number encrypted; the last one named counts. */
@Repository
class PayeeRepository {

    static final String ADD =
            """
            insert into route.payee (walk_id, ordinal, row_id, name, scheme, number, last4, named_at)
            select :walk, coalesce(max(ordinal), 0) + 1, :row, :name, :scheme, :number, :last4, :at
              from route.payee
             where walk_id = :walk
            """;

    static final String LATEST =
            """
            select row_id, name, scheme, number
              from route.payee
             where walk_id = :walk
             order by ordinal desc
             limit 1
            """;

    private static final FieldLabel NUMBER = new FieldLabel("route.payee", "number");
    private static final int LAST = 4;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PayeeRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(WalkId walk, UUID row, TransactionParty payee, Instant at) {
        String number = payee.account().number();
        jdbc.sql(ADD)
                .param("walk", walk.value())
                .param("row", row)
                .param("name", payee.name())
                .param("scheme", payee.account().scheme().name())
                .param("number", cipher.encrypt(NUMBER, row, number))
                .param("last4", number.substring(Math.max(0, number.length() - LAST)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<TransactionParty> latest(WalkId walk) {
        return jdbc.sql(LATEST)
                .param("walk", walk.value())
                .query(
                        (row, _) ->
                                new TransactionParty(
                                        row.getString("name"),
                                        new AccountId(
                                                AccountScheme.valueOf(row.getString("scheme")),
                                                cipher.decrypt(
                                                        NUMBER,
                                                        row.getObject("row_id", UUID.class),
                                                        row.getBytes("number")))))
                .optional();
    }
}
