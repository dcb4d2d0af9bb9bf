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
class EmployerRepository {

    static final String ADD =
            """
            insert into party.employer (employer_id, name, credit_code, registered_on, registered_at)
            values (:id, :name, :creditCode, :on, :at)
            on conflict (credit_code) do nothing
            """;

    static final String FIND =
            """
            select employer_id, name, credit_code
              from party.employer
             where employer_id = :id
            """;

    static final String FIND_BY_CREDIT_CODE =
            """
            select employer_id, name, credit_code
              from party.employer
             where credit_code = :creditCode
            """;

    private final JdbcClient jdbc;

    EmployerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the employer; false where its credit code is registered already. */
    boolean add(Employer employer, AccountingDate on, Instant at) {
        CreditCode code = employer.creditCode();
        return jdbc.sql(ADD)
                        .param("id", employer.id().value())
                        .param("name", employer.name())
                        .param("creditCode", code == null ? null : code.value())
                        .param("on", on.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Employer> find(EmployerId id) {
        return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> employer(row)).optional();
    }

    Optional<Employer> find(CreditCode code) {
        return jdbc.sql(FIND_BY_CREDIT_CODE)
                .param("creditCode", code.value())
                .query((row, _) -> employer(row))
                .optional();
    }

    private static Employer employer(ResultSet row) throws SQLException {
        String code = row.getString("credit_code");
        return new Employer(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                row.getString("name"),
                code == null ? null : new CreditCode(code));
    }
}
