/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQL lives in classes named {@code *Repository} alone, where the test of all statements finds it.
 * A data source may be handed on by others: nothing can be asked with it but by one of these types.
 */
final class OnlyRepositoriesTouchJdbc implements HouseRule {

    private static final Pattern JDBC =
            Pattern.compile(
                    "(java\\.sql|org\\.springframework\\.jdbc\\.core|org\\.postgresql)\\..+");

    // The server itself is made and guarded with SQL that belongs to no table.
    private static final Set<String> EXEMPT_MODULES = Set.of("postgres");

    @Override
    public List<Breach> breaches(SourceFile file) {
        if (!file.isMain()
                || file.typeName().endsWith("Repository")
                || EXEMPT_MODULES.contains(file.module())) {
            return List.of();
        }
        return NameScan.of(file, JDBC.asMatchPredicate(), "JDBC outside a *Repository");
    }
}
