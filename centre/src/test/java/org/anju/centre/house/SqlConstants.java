/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * Plans the statements of repositories on a migrated database with the rights of the serving role,
 * without running them. A plan is refused for a column that is not there, for a value of the wrong
 * type and for a right that the role does not hold.
 */
final class SqlConstants {

    private static final Pattern PLANNED =
            Pattern.compile("(?s)\\s*(select|insert|update|delete|merge|with|values)\\b.*");
    private static final Pattern TEMPORARY = Pattern.compile("(?s)\\s*create\\s+temporary\\b.*");
    private static final Pattern RUN =
            Pattern.compile("(?s)\\s*(analyze|lock|set local|truncate pg_temp)\\b.*");
    private static final Pattern COPY =
            Pattern.compile("(?s)\\s*copy\\s+(\\S+)\\s*(?:\\(([^)]*)\\)\\s*)?from\\b.*");

    // Text that becomes a statement only between others; the repository's own tests run those.
    private static final Pattern FRAGMENT = Pattern.compile(".*_(HEAD|MIDDLE|TAIL)");

    private final JdbcTemplate jdbc;

    SqlConstants(JdbcTemplate oneTransaction) {
        this.jdbc = oneTransaction;
    }

    /** A statement and where it stands. */
    record Constant(Class<?> repository, String name, String sql) {

        @Override
        public String toString() {
            return repository.getSimpleName() + "." + name;
        }
    }

    /** The classes named {@code *Repository} below a package of this module. */
    static List<Class<?>> repositories(String packageFolder) throws IOException {
        Path classes = Project.ROOT.resolve("centre/target/classes");
        List<Class<?>> found = new ArrayList<>();
        for (Path file : Project.walk(classes.resolve(packageFolder))) {
            if (file.toString().endsWith("Repository.class")) {
                String name = classes.relativize(file).toString().replace('/', '.');
                found.add(load(name.substring(0, name.length() - ".class".length())));
            }
        }
        return found;
    }

    /** The statements of a repository: its constants that are not fragments. */
    static Stream<Constant> of(Class<?> repository) {
        return Arrays.stream(repository.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == String.class)
                .filter(field -> !FRAGMENT.matcher(field.getName()).matches())
                .map(field -> new Constant(repository, field.getName(), value(field)));
    }

    /** Makes the temporary tables that other statements of the same transaction fill and read. */
    void makeTemporaryTables(List<Constant> constants) {
        constants.stream()
                .filter(constant -> TEMPORARY.matcher(constant.sql()).matches())
                .forEach(constant -> jdbc.execute(constant.sql()));
    }

    /** Why the database refuses to plan a statement; empty where it plans it. */
    Optional<String> refusal(Constant constant) {
        String sql = constant.sql().strip();
        var copy = COPY.matcher(sql.toLowerCase(Locale.ROOT));
        if (copy.matches()) {
            String columns = copy.group(2) == null ? "*" : copy.group(2);
            return tried(constant, "explain select " + columns + " from " + copy.group(1));
        }
        if (PLANNED.matcher(sql.toLowerCase(Locale.ROOT)).matches()) {
            return tried(constant, "explain (generic_plan) " + numbered(sql));
        }
        if (RUN.matcher(sql.toLowerCase(Locale.ROOT)).matches()) {
            return tried(constant, sql);
        }
        if (TEMPORARY.matcher(sql.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        return Optional.of(constant + " is no statement that can be planned: " + sql);
    }

    // What fails must not take the transaction with it, in which the temporary tables stand.
    private Optional<String> tried(Constant constant, String sql) {
        jdbc.execute("savepoint before_it");
        try {
            jdbc.execute(sql);
            return Optional.empty();
        } catch (DataAccessException e) {
            jdbc.execute("rollback to savepoint before_it");
            return Optional.of(constant + ": " + e.getMostSpecificCause().getMessage());
        }
    }

    /** The statement with its named parameters as the server counts them: $1, $2, … */
    private static String numbered(String sql) {
        String marked =
                NamedParameterUtils.substituteNamedParameters(
                        NamedParameterUtils.parseSqlStatement(sql), null);
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        boolean quoted = false;
        for (char character : marked.toCharArray()) {
            quoted ^= character == '\'';
            if (character == '?' && !quoted) {
                numbered.append('$').append(++number);
            } else {
                numbered.append(character);
            }
        }
        return numbered.toString();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }
}
