/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.AccountingDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private static final String ADD_ALL_HEAD =
            """
            insert into party.person (person_id, name, identity_type, identity_index,
                   identity_cipher, identity_tail, mobile_index, mobile_cipher, mobile_tail,
                   registered_on, registered_at)
            select person_id, name, identity_type, identity_index,
                   identity_cipher, identity_tail, mobile_index, mobile_cipher, mobile_tail,
                   :on, :at
              from (
            """;

    // In the order of the index, so that two lists with the same persons never wait for each other
    // in a circle.
    private static final String ADD_ALL_TAIL =
            """
                   ) as listed
             order by identity_type, identity_index
            on conflict (identity_type, identity_index) do nothing
            """;

    static final String FIND =
            """
            select person_id, name, identity_tail
              from party.person
             where identity_type = :type and identity_index = :index
            """;

    static final String OF_ID =
            """
            select person_id, name, identity_tail
              from party.person
             where person_id = :id
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int addAll(ListedPersons listed, AccountingDate on, Instant at) {
        return jdbc.sql(addAllText(listed.sql()))
                .param("on", on.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Person> find(String identityType, byte[] identityIndex) {
        return jdbc.sql(FIND)
                .param("type", identityType)
                .param("index", identityIndex)
                .query((row, _) -> person(row))
                .optional();
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(OF_ID).param("id", id.value()).query((row, _) -> person(row)).optional();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("identity_tail"));
    }

    static String addAllText(String listed) {
        return ADD_ALL_HEAD + listed + ADD_ALL_TAIL;
    }
}
