/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anju.kernel.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static StaffOnDatabase staff;

    @BeforeAll
    static void start() {
        staff = new StaffOnDatabase();
    }

    @AfterAll
    static void stop() {
        staff.close();
    }

    @Test
    @Clause("8.1.1")
    void givesAPersonAPostForATimeAndKeepsItWhenItHasEnded() {
        SignedIn by = StaffOnDatabase.PROGRAM;
        staff.add("P001", Post.TELLER);
        staff.people().end("P001", Post.TELLER, by);
        assertThat(staff.people().signedIn("P001")).isEmpty();
        staff.people().assign("P001", Post.AUDITOR, TODAY, TODAY.plusDays(2), by);
        assertThat(staff.people().signedIn("P001").orElseThrow().posts())
                .containsExactly(Post.AUDITOR);
        PersonEntry entry = staff.people().find("P001").orElseThrow();
        assertThat(entry.assignments())
                .containsExactlyInAnyOrder(
                        new PersonEntry.Assignment(Post.TELLER, TODAY, TODAY),
                        new PersonEntry.Assignment(Post.AUDITOR, TODAY, TODAY.plusDays(2)));
        var auditor = new PersonEntry.Assignment(Post.AUDITOR, TODAY, TODAY.plusDays(2));
        assertThat(auditor.isHeldOn(TODAY.plusDays(1))).isTrue();
        assertThat(auditor.isHeldOn(TODAY.plusDays(2))).isFalse();
        assertThatThrownBy(() -> staff.people().end("P001", Post.TELLER, by))
                .isInstanceOf(StaffRefusal.class);
        assertThat(staff.logged("post.end", "SUCCEEDED")).isPositive();
        assertThat(staff.logged("post.assign", "SUCCEEDED")).isPositive();
    }

    @Test
    void tellsAPasswordOnceAndKeepsAHashOnly() {
        String password = staff.add("P010", Post.TELLER);
        assertThat(password).matches("[a-hj-km-np-z2-9]{5}(-[a-hj-km-np-z2-9]{5}){3}");
        String dump =
                staff.database()
                        .asSuperuser()
                        .sql(
                                """
                                select string_agg(p::text, '') || (select string_agg(a::text, '')
                                                                     from audit.action a)
                                  from staff.person p
                                """)
                        .query(String.class)
                        .single();
        assertThat(dump).contains("$argon2id$").doesNotContain(password);
        assertThat(staff.add("P011", Post.TELLER)).isNotEqualTo(password);
    }

    @Test
    void givesANumberOnceForEverAndWritesTheRefusalDown() {
        staff.add("P020", Post.TELLER);
        long refused = staff.logged("person.add", "REFUSED");
        assertThatThrownBy(() -> staff.add("p020", Post.CHECKER))
                .isInstanceOfSatisfying(
                        StaffRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("PERSON_EXISTS"));
        assertThat(staff.logged("person.add", "REFUSED")).isEqualTo(refused + 1);
        assertThatThrownBy(() -> staff.database().jdbc().sql("delete from staff.person").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Clause("8.1.2")
    void refusesEveryPairOfPostsThatTheStandardOrTheTableKeepsApart() {
        List<PostExclusion> pairs = staff.people().exclusions();
        // 28 pairs of the centre's eight posts, and the clerk apart from all eight
        assertThat(pairs).hasSize(36);
        assertThat(pairs)
                .filteredOn(pair -> pair.grade() == PostExclusion.Grade.BY_EXCEPTION)
                .singleElement()
                .satisfies(
                        pair ->
                                assertThat(pair.isHeldBy(Set.of(Post.TELLER, Post.CHECKER)))
                                        .isTrue());
        for (PostExclusion pair : pairs) {
            assertThatThrownBy(() -> staff.add("X-" + pair.hashCode(), pair.first(), pair.second()))
                    .isInstanceOf(StaffRefusal.class);
        }
        staff.add("P030", Post.SETTLEMENT);
        assertThatThrownBy(
                        () ->
                                staff.people()
                                        .assign(
                                                "P030",
                                                Post.BOOKKEEPER,
                                                TODAY.plusDays(9),
                                                null,
                                                StaffOnDatabase.PROGRAM))
                .isInstanceOfSatisfying(
                        StaffRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("POSTS_INCOMPATIBLE"));
    }

    @Test
    @Clause("8.1.2")
    void theDatabaseItselfRefusesAnIncompatiblePost() {
        staff.add("P040", Post.SETTLEMENT);
        assertThatThrownBy(
                        () ->
                                staff.database()
                                        .jdbc()
                                        .sql(
                                                """
                                                insert into staff.post_assignment (assignment_id,
                                                       number, post, valid_from, assigned_at,
                                                       assigned_by)
                                                values (gen_random_uuid(), 'P040', 'BOOKKEEPER',
                                                        '2026-11-02', now(), 'somebody')
                                                """)
                                        .update())
                .hasMessageContaining("P040 holds SETTLEMENT, which excludes BOOKKEEPER");
        assertThatThrownBy(
                        () ->
                                staff.database()
                                        .jdbc()
                                        .sql(
                                                """
                                                update staff.post_assignment
                                                   set valid_until = null
                                                 where number = 'P040'
                                                """)
                                        .update())
                .hasMessageContaining("ended, not prolonged");
    }

    @Test
    void oneOfTwoIncompatiblePostsGivenAtOnceIsRefused() throws Exception {
        staff.add("P050", Post.AUDITOR);
        staff.people().end("P050", Post.AUDITOR, StaffOnDatabase.PROGRAM);
        List<Callable<Boolean>> both =
                IntStream.range(0, 16)
                        .mapToObj(
                                turn ->
                                        (Callable<Boolean>)
                                                () ->
                                                        isGiven(
                                                                turn % 2 == 0
                                                                        ? Post.SETTLEMENT
                                                                        : Post.BOOKKEEPER))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            long given = 0;
            for (var done : threads.invokeAll(both)) {
                given += done.get() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
        assertThat(staff.people().signedIn("P050").orElseThrow().posts()).hasSize(1);
    }

    private static boolean isGiven(Post post) {
        try {
            staff.people().assign("P050", post, TODAY, null, StaffOnDatabase.PROGRAM);
            return true;
        } catch (StaffRefusal refusal) {
            return false;
        }
    }

    @Test
    void nobodyGivesAPostToHimselfNorRenewsHisOwnPassword() {
        SignedIn administrator = staff.person("P060", Post.SECURITY_ADMINISTRATOR);
        assertThatThrownBy(
                        () ->
                                staff.people()
                                        .assign("P060", Post.TELLER, TODAY, null, administrator))
                .hasMessageContaining("不得变更自己");
        assertThatThrownBy(() -> staff.people().renewPassword("P060", administrator))
                .isInstanceOf(StaffRefusal.class);
    }

    @Test
    void aClerkActsForOneKnownEmployerAndForNothingElse() {
        String employer = staff.employer();
        staff.people()
                .add(
                        new NewPerson("C001", "经办", Set.of(Post.EMPLOYER_CLERK), employer),
                        StaffOnDatabase.PROGRAM);
        SignedIn clerk = staff.people().signedIn("C001").orElseThrow();
        assertThat(clerk.reaches(employer)).isTrue();
        assertThat(clerk.reaches("9999999999")).isFalse();
        assertRefused("C002", Set.of(Post.EMPLOYER_CLERK), "9999999999", "EMPLOYER_UNKNOWN");
        assertRefused("C003", Set.of(Post.EMPLOYER_CLERK), null, "CLERK_APART");
        assertRefused("C004", Set.of(Post.TELLER), employer, "CLERK_APART");
        assertRefused("C005", Set.of(), null, "POST_MISSING");
        assertRefused("bank-link", Set.of(Post.TELLER), null, "NUMBER_FORM");
        assertThatThrownBy(
                        () ->
                                staff.people()
                                        .assign(
                                                "C001",
                                                Post.TELLER,
                                                TODAY,
                                                null,
                                                StaffOnDatabase.PROGRAM))
                .isInstanceOf(StaffRefusal.class);
    }

    private static void assertRefused(
            String number, Set<Post> posts, @Nullable String employer, String code) {
        assertThatThrownBy(
                        () ->
                                staff.people()
                                        .add(
                                                new NewPerson(number, "某人", posts, employer),
                                                StaffOnDatabase.PROGRAM))
                .isInstanceOfSatisfying(
                        StaffRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void listsPeopleByTheirNumbersOnePageAfterAnother() {
        staff.add("Z001", Post.TELLER);
        staff.add("Z002", Post.CHECKER);
        staff.add("Z003", Post.AUDITOR);
        assertThat(staff.people().list("Z", 2))
                .extracting(PersonEntry::number)
                .containsExactly("Z001", "Z002");
        assertThat(staff.people().list("Z002", 2))
                .extracting(PersonEntry::number)
                .containsExactly("Z003");
    }
}
