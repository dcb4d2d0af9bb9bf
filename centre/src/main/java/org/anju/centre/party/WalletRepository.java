/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.party.WalletOwner.EmployerWallet;
import org.anju.centre.party.WalletOwner.PersonWallet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WalletRepository {

    static final String RULE =
            """
            select pattern, description
              from party.wallet_number_rule
             where effective_from <= :on
             order by effective_from desc
             limit 1
            """;

    static final String ADD =
            """
            insert into party.wallet (wallet_id, number_index, number_cipher, number_tail,
                   employer_id, person_id, owned_from)
            values (:id, :index, :cipher, :tail, :employer, :person, :at)
            on conflict (number_index) where owned_until is null do nothing
            """;

    static final String RELEASE =
            """
            update party.wallet
               set owned_until = greatest(:at, owned_from)
             where number_index = :index and owned_until is null
            """;

    static final String OWNER =
            """
            select employer_id, person_id
              from party.wallet
             where number_index = :index and owned_until is null
            """;

    static final String OWNERS =
            """
            select w.employer_id, w.person_id
              from unnest(:indexes::bytea[]) with ordinality as asked (number_index, place)
              left join party.wallet w
                on w.number_index = asked.number_index and w.owned_until is null
             order by asked.place
            """;

    private final JdbcClient jdbc;

    WalletRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WalletNumberRule> rule(LocalDate on) {
        return jdbc.sql(RULE).param("on", on).query(WalletNumberRule.class).optional();
    }

    /** Adds the ownership; false where the wallet is somebody's already. */
    boolean add(UUID id, SealedNumber number, WalletOwner owner, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("index", number.index())
                        .param("cipher", number.cipher())
                        .param("tail", number.tail())
                        .param("employer", employer(owner))
                        .param("person", person(owner))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends the ownership; false where the wallet is nobody's. */
    boolean release(byte[] index, Instant at) {
        return jdbc.sql(RELEASE)
                        .param("index", index)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<WalletOwner> owner(byte[] index) {
        return jdbc.sql(OWNER).param("index", index).query(WalletRepository::owner).optional();
    }

    /** The owner of each of these wallets, in their order. */
    List<Optional<WalletOwner>> owners(List<byte[]> indexes) {
        return jdbc.sql(OWNERS)
                .param("indexes", indexes.toArray(byte[][]::new))
                .query(WalletRepository::possibleOwner)
                .list();
    }

    private static WalletOwner owner(ResultSet row, int number) throws SQLException {
        return possibleOwner(row, number).orElseThrow();
    }

    private static Optional<WalletOwner> possibleOwner(ResultSet row, int number)
            throws SQLException {
        UUID employer = row.getObject("employer_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        return employer == null
                ? Optional.ofNullable(person).map(id -> new PersonWallet(new PersonId(id)))
                : Optional.of(new EmployerWallet(new EmployerId(employer)));
    }

    private static @Nullable UUID employer(WalletOwner owner) {
        return switch (owner) {
            case EmployerWallet(var employer) -> employer.value();
            case PersonWallet _ -> null;
        };
    }

    private static @Nullable UUID person(WalletOwner owner) {
        return switch (owner) {
            case EmployerWallet _ -> null;
            case PersonWallet(var person) -> person.value();
        };
    }
}
