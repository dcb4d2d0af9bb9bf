/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.centre.audit.DemandedInvariant;
import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.ledger.Slice;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.AssignmentRequest;
import org.anju.centre.suspense.RequestedAssignment;
import org.anju.centre.suspense.Suspense;
import org.anju.centre.suspense.SuspenseFilter;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.kernel.Cny;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whoever owns the server can change anything in it: he switches the triggers off and edits rows by
 * hand. Each such edit, down to one fen and to pairs that cancel out, is found by the invariants as
 * {@code ./anju verify} runs them, and the row is named.
 */
class TamperTest {

    private static final Pattern TOUCHED =
            Pattern.compile("(?:update|insert into|delete from) (\\w+\\.\\w+)");

    private static BookedCentre centre;
    private static SingleConnectionDataSource superuser;
    private static AnnotationConfigApplicationContext verifier;

    @BeforeAll
    static void fill() {
        centre = BookedCentre.filled();
        assign();
        DatabaseAccess access = centre.database().superuser();
        superuser =
                new SingleConnectionDataSource(
                        access.url(), access.user(), access.password(), true);
        DatabaseAccess read = centre.database().access(DatabaseRole.READ);
        verifier =
                VerifyCommand.checkers(
                        Map.of(
                                "ANJU_DATABASE_URL", read.url(),
                                "ANJU_DATABASE_USER", read.user(),
                                "ANJU_DATABASE_PASSWORD", read.password()));
        run("set session_replication_role = replica");
        jdbc().sql("select ledger.fold_totals()").query(Integer.class).single();
        backUp();
    }

    @AfterAll
    static void close() {
        List<InvariantResult> left = broken();
        verifier.close();
        superuser.destroy();
        centre.close();
        assertThat(left).as("every edit was taken back").isEmpty();
    }

    /** Money of a stranger that two people gave to a case, and of which a part was left. */
    private static void assign() {
        BookedCentre.Employer employer = centre.employer("长桥印染有限公司", 2);
        BookedCentre.Declared declared = centre.declare(employer, "2026-01");
        centre.pay("7700000000000003", declared.total().plus(Cny.ofFen(100)), "代付");
        centre.await();
        Suspense suspense = centre.program().facade(Suspense.class);
        SuspenseItemId item =
                suspense.page(SuspenseFilter.OPEN, new Slice(0, 1)).lines().getFirst().id();
        RequestedAssignment asked =
                suspense.propose(
                        new AssignmentRequest(
                                UUID.randomUUID(), declared.id(), List.of(item), "已与单位电话核实"),
                        person("B1", Post.BOOKKEEPER));
        Approvals approvals = centre.program().facade(Approvals.class);
        Approval approval =
                approvals.latest(RequestedAssignment.APPROVAL, asked.id().toString()).orElseThrow();
        approvals.decide(
                approval.id(),
                Decision.APPROVE,
                "",
                asked.digest(),
                person("F1", Post.FINANCE_CHECKER));
    }

    private static SignedIn person(String number, Post post) {
        centre.program()
                .facade(People.class)
                .add(
                        new NewPerson(number, "测试员", Set.of(post), null),
                        new SignedIn("api:test", "test", Set.of(), null));
        return new SignedIn(number, "测试员", Set.of(post), null);
    }

    static List<Statements.Row> edits() {
        return Statements.of("/proof/tampering.sql");
    }

    @Test
    void booksFilledByRealFlowsAreSound() {
        assertThat(broken()).isEmpty();
        assertThat(centre.count("select count(*) from ledger.detail")).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void namesTheRowThatWasEdited(Statements.Row edit) {
        Set<String> rows = new LinkedHashSet<>();
        try {
            for (String statement : edit.statements()) {
                rows.addAll(returned(statement));
            }
            List<InvariantResult> broken = broken();
            assertThat(broken.stream().map(InvariantResult::id))
                    .as("%s", broken)
                    .containsAll(edit.expected());
            String told = String.join("\n", told(broken));
            assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(told).contains(row));
        } finally {
            restore(edit.statements());
        }
    }

    @Test
    void checksOrNamesEveryInvariantThatIsDemanded() {
        var checks = verifier.getBeansOfType(InvariantCheck.class).values();
        for (DemandedInvariant demanded : DemandedInvariant.values()) {
            boolean checked = checks.stream().anyMatch(demanded::isAbout);
            assertThat(demanded.awaits().isEmpty()).as("%s waits", demanded).isEqualTo(checked);
        }
        assertThat(checks)
                .allSatisfy(
                        check ->
                                assertThat(Arrays.stream(DemandedInvariant.values()))
                                        .as(check.id())
                                        .filteredOn(demanded -> demanded.isAbout(check))
                                        .hasSize(1));
        assertThat(checks).extracting(InvariantCheck::id).doesNotHaveDuplicates();
        assertThat(
                        centre.program().facade(Invariants.class).check().stream()
                                .map(InvariantResult::id))
                .as("the running program checks the same")
                .containsExactlyInAnyOrderElementsOf(
                        checks.stream().map(InvariantCheck::id).toList());
    }

    @Test
    void tellsAHundredBreaksAndCountsTheOthers() {
        String balances =
                """
                insert into ledger.balance (account_no, control_code, posted_fen)
                select '9' || lpad(n::text, 11, '0'), '201', n from generate_series(1, 250) n
                """;
        try {
            run(balances);
            InvariantResult found =
                    broken().stream().filter(r -> r.id().equals("I2")).findFirst().orElseThrow();
            assertThat(found.breaks().total()).isEqualTo(250);
            assertThat(found.breaks().told()).hasSize(100);
            String text = new VerificationReport(broken(), List.of()).text();
            assertThat(text)
                    .contains("250 BROKEN", "and 150 more")
                    .endsWith("are not checked yet\n");
        } finally {
            restore(List.of(balances));
        }
    }

    private static List<InvariantResult> broken() {
        return verifier.getBean(Invariants.class).check().stream()
                .filter(result -> !result.holds())
                .toList();
    }

    private static List<String> told(List<InvariantResult> broken) {
        return broken.stream().flatMap(result -> result.breaks().told().stream()).toList();
    }

    private static void run(String sql) {
        jdbc().sql(sql).update();
    }

    private static List<String> returned(String statement) {
        return statement.toLowerCase(Locale.ROOT).contains("returning")
                ? jdbc().sql(statement).query((row, number) -> row.getString(1)).list()
                : updated(statement);
    }

    private static List<String> updated(String statement) {
        assertThat(jdbc().sql(statement).update()).as(statement).isPositive();
        return List.of();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(superuser);
    }

    /** Copies every table that the edits touch. */
    private static void backUp() {
        run("create schema proof");
        Stream<String> edited = edits().stream().flatMap(edit -> edit.statements().stream());
        touched(edited.toList())
                .forEach(table -> run("create table " + copy(table) + " as table " + table));
    }

    private static Set<String> touched(List<String> statements) {
        return statements.stream()
                .flatMap(statement -> TOUCHED.matcher(statement).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void restore(List<String> statements) {
        for (String table : touched(statements)) {
            String columns =
                    jdbc().sql(
                                    """
                                    select string_agg(quote_ident(attname), ', ')
                                      from pg_attribute
                                     where attrelid = :table::regclass and attnum > 0
                                       and not attisdropped and attgenerated = ''
                                    """)
                            .param("table", table)
                            .query(String.class)
                            .single();
            run("delete from " + table);
            run(
                    "insert into %s (%s) select %s from %s"
                            .formatted(table, columns, columns, copy(table)));
        }
    }

    private static String copy(String table) {
        return "proof." + table.replace('.', '_');
    }
}
