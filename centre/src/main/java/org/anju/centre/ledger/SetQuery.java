/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows that a business lets the database read in one statement instead of carrying them through
 * memory. The text is a constant SELECT over the caller's own tables with named parameters; which
 * columns it yields is said where it is used.
 */
public record SetQuery(String sql, Map<String, Object> parameters) {

    private static final String TOGETHER =
            """
            select asked.set_no, answer.*
              from unnest(:%s::uuid[]) with ordinality as asked (subject, set_no)
             cross join lateral (
            %s
                   ) as answer
            """;

    public SetQuery {
        parameters = Map.copyOf(parameters);
    }

    /**
     * One query that asks several of one text at once, each about its own subject: their only
     * parameter, a UUID.
     *
     * @return yields what each of them yields, with {@code set_no bigint}: whose it is, from 1
     * @throws IllegalArgumentException if they differ in more than their subject
     */
    public static SetQuery together(List<SetQuery> queries) {
        SetQuery first = queries.getFirst();
        String name = first.parameters.keySet().iterator().next();
        Object[] subjects =
                queries.stream()
                        .filter(query -> query.sql.equals(first.sql))
                        .filter(query -> query.parameters.size() == 1)
                        .map(query -> query.parameters.get(name))
                        .filter(UUID.class::isInstance)
                        .toArray(UUID[]::new);
        if (subjects.length < queries.size()) {
            throw new IllegalArgumentException("these do not ask alike: " + queries);
        }
        return new SetQuery(
                TOGETHER.formatted(name, first.sql.replace(":" + name, "asked.subject")),
                Map.of(name, subjects));
    }
}
