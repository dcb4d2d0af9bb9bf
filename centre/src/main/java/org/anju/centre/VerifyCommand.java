/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anju.centre.audit.Invariants;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.dao.DataAccessException;

/**
 * Checks all invariants of a centre's database in one snapshot and writes what they found: {@code
 * VerifyCommand [--json]}. The database is named by ANJU_DATABASE_URL, ANJU_DATABASE_USER and
 * ANJU_DATABASE_PASSWORD; the reading role is enough. Ends with status 0 where all hold, 1 where
 * one is broken, 2 where it is called wrongly or there is no centre in the database.
 */
public final class VerifyCommand {

    private static final int HELD = 0;
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    /** What gives invariants, and what checks them: the same classes as in the running program. */
    private static final Pattern CHECKERS =
            Pattern.compile(
                    "org\\.anju\\.centre\\..+InvariantConfiguration"
                            + "|org\\.anju\\.centre\\.audit\\.(InvariantService|BreaksRepository)");

    private VerifyCommand() {}

    /** Ends the process with the status. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), out);
        out.flush();
        System.exit(status);
    }

    private static int run(List<String> arguments, PrintStream out) {
        boolean json = arguments.equals(List.of("--json"));
        if (!json && !arguments.isEmpty()) {
            System.err.println("usage: VerifyCommand [--json]");
            return MISUSED;
        }
        try (var context = checkers(System.getenv())) {
            Invariants invariants = context.getBean(Invariants.class);
            var report = new VerificationReport(invariants.check(), invariants.awaited());
            out.print(json ? report.json() : report.text());
            return report.holds() ? HELD : BROKEN;
        } catch (DataAccessException e) {
            System.err.println(
                    "the database cannot be verified: " + e.getMostSpecificCause().getMessage());
            return MISUSED;
        }
    }

    /** Nothing of the program but its invariants, on the database that the environment names. */
    static AnnotationConfigApplicationContext checkers(Map<String, String> environment) {
        var context = new AnnotationConfigApplicationContext();
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(CHECKERS));
        scanner.scan(VerifyCommand.class.getPackageName());
        context.registerBean(
                VerifiedDatabaseRepository.Place.class,
                () -> new VerifiedDatabaseRepository.Place(environment));
        context.register(VerifiedDatabaseRepository.class, VerifyConfiguration.class);
        context.refresh();
        return context;
    }
}
