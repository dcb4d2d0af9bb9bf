/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one connection on which a database is verified where no program runs. It is no part of the
 * program, and so carries no mark by which that would find it.
 */
class VerifiedDatabaseRepository {

    /** Whose database is verified: what the environment of the command says. */
    record Place(Map<String, String> environment) {

        Place {
            environment = Map.copyOf(environment);
        }

        private String named(String name) {
            String value = environment.get(name);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("the environment has no " + name);
            }
            return value;
        }

        // It holds a password.
        @Override
        public String toString() {
            return "the database of the environment";
        }
    }

    @Bean
    SingleConnectionDataSource dataSource(Place place) {
        return new SingleConnectionDataSource(
                place.named("ANJU_DATABASE_URL"),
                place.named("ANJU_DATABASE_USER"),
                place.named("ANJU_DATABASE_PASSWORD"),
                true);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
