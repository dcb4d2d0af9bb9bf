/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anju.centre.staff.PersonEntry.Assignment;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps people and their posts. The role behind it can neither delete nor prolong anything. */
@Repository
class PeopleRepository {

    static final String ADD =
            """
            insert into staff.person (number, name, employer_account, password_hash,
                   password_set_at, added_at, added_by)
            values (:number, :name, :employer, :hash, :at, :at, :by)
            on conflict do nothing
            """;

    static final String ADD_SIGN_IN =
            """
            insert into staff.sign_in (number)
            values (:number)
            """;

    static final String LOCK =
            """
            select employer_account
              from staff.person
             where number = :number
               for no key update
            """;

    static final String ASSIGN =
            """
            insert into staff.post_assignment (assignment_id, number, post, valid_from, valid_until,
                   assigned_at, assigned_by)
            values (:id, :number, :post, :from, :until, :at, :by)
            """;

    static final String IN_THE_WAY =
            """
            select a.post
              from staff.post_assignment a
             where a.number = :number
               and daterange(a.valid_from, a.valid_until) && daterange(:from::date, :until::date)
               and (a.post = :post
                    or exists (select
                                 from staff.post_exclusion e
                                where (e.first_post, e.second_post) in ((a.post, :post),
                                                                        (:post, a.post))))
             order by a.post
             limit 1
            """;

    static final String END =
            """
            update staff.post_assignment
               set valid_until = greatest(valid_from, :today), ended_at = :at, ended_by = :by
             where number = :number
               and post = :post
               and (valid_until is null or valid_until > :today)
               and (valid_until is null or valid_until > valid_from)
            """;

    static final String SET_PASSWORD =
            """
            update staff.person
               set password_hash = :hash, password_set_at = :at
             where number = :number
            """;

    static final String PAGE =
            """
            select p.number, p.name, p.employer_account, p.active, a.post, a.valid_from, a.valid_until
              from (select number, name, employer_account, active
                      from staff.person
                     where number > :after
                     order by number
                     limit :limit) p
              left join staff.post_assignment a using (number)
             order by p.number, a.valid_from, a.assignment_id
            """;

    static final String FIND =
            """
            select p.number, p.name, p.employer_account, p.active, a.post, a.valid_from, a.valid_until
              from staff.person p
              left join staff.post_assignment a using (number)
             where p.number = :number
             order by a.valid_from, a.assignment_id
            """;

    static final String PRESENT =
            """
            select p.name, p.employer_account,
                   array_remove(array_agg(a.post), null) as posts
              from staff.person p
              left join staff.post_assignment a
                on a.number = p.number
               and daterange(a.valid_from, a.valid_until) @> :today::date
             where p.number = :number
               and p.active
             group by p.number
            """;

    static final String EXCLUSIONS =
            """
            select e.first_post, e.second_post, e.grade
              from staff.post_exclusion e
              join staff.post f on f.code = e.first_post
              join staff.post s on s.code = e.second_post
             order by f.position, s.position
            """;

    private final JdbcClient jdbc;

    PeopleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's row, locked. */
    record Locked(@Nullable String employerAccount) {}

    /**
     * An act on somebody.
     *
     * @param number whose row is written
     */
    record Act(String number, Instant at, String by) {}

    /** A time for which a post is held; {@code until} is the first day on which it is not. */
    record Period(LocalDate from, @Nullable LocalDate until) {}

    /** Adds a person; false if the number was given before. */
    boolean add(NewPerson person, String hash, Act act) {
        try {
            int added =
                    jdbc.sql(ADD)
                            .param("number", person.number())
                            .param("name", person.name())
                            .param("employer", person.employerAccount(), Types.VARCHAR)
                            .param("hash", hash)
                            .param("at", act.at().atOffset(ZoneOffset.UTC))
                            .param("by", act.by())
                            .update();
            if (added == 1) {
                jdbc.sql(ADD_SIGN_IN).param("number", person.number()).update();
            }
            return added == 1;
        } catch (DataIntegrityViolationException e) {
            // The row is checked before; what remains is the employer account that nobody has.
            if (person.employerAccount() == null) {
                throw e;
            }
            throw StaffRefusal.employerUnknown(person.employerAccount());
        }
    }

    /** Makes every other change of this person wait for the end of the transaction. */
    Optional<Locked> lock(String number) {
        return jdbc.sql(LOCK)
                .param("number", number)
                .query((row, _) -> new Locked(row.getString("employer_account")))
                .optional();
    }

    /** A post, the same or another, that this person may not hold together with this one. */
    Optional<Post> inTheWay(String number, Post post, Period period) {
        return jdbc.sql(IN_THE_WAY)
                .param("number", number)
                .param("post", post.name())
                .param("from", period.from())
                .param("until", period.until(), Types.DATE)
                .query((row, _) -> Post.valueOf(row.getString("post")))
                .optional();
    }

    void assign(UUID id, Post post, Period period, Act act) {
        jdbc.sql(ASSIGN)
                .param("id", id)
                .param("number", act.number())
                .param("post", post.name())
                .param("from", period.from())
                .param("until", period.until(), Types.DATE)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .update();
    }

    /** Ends a post that is held or is to be held; false where there is none. */
    boolean end(Post post, LocalDate today, Act act) {
        return jdbc.sql(END)
                        .param("number", act.number())
                        .param("post", post.name())
                        .param("today", today)
                        .param("at", act.at().atOffset(ZoneOffset.UTC))
                        .param("by", act.by())
                        .update()
                > 0;
    }

    void setPassword(String number, String hash, Instant at) {
        jdbc.sql(SET_PASSWORD)
                .param("number", number)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<PersonEntry> page(String after, int limit) {
        return people(jdbc.sql(PAGE).param("after", after).param("limit", limit));
    }

    Optional<PersonEntry> find(String number) {
        return people(jdbc.sql(FIND).param("number", number)).stream().findFirst();
    }

    /** Who may sign in under this number on this day, with the posts held. */
    Optional<SignedIn> present(String number, LocalDate today) {
        return jdbc.sql(PRESENT)
                .param("number", number)
                .param("today", today)
                .query(
                        (row, _) ->
                                new SignedIn(
                                        number,
                                        row.getString("name"),
                                        posts(row),
                                        row.getString("employer_account")))
                .optional();
    }

    List<PostExclusion> exclusions() {
        return jdbc.sql(EXCLUSIONS)
                .query(
                        (row, _) ->
                                new PostExclusion(
                                        Post.valueOf(row.getString("first_post")),
                                        Post.valueOf(row.getString("second_post")),
                                        PostExclusion.Grade.valueOf(row.getString("grade"))))
                .list();
    }

    private static List<PersonEntry> people(JdbcClient.StatementSpec statement) {
        Map<String, PersonEntry> heads = new LinkedHashMap<>();
        Map<String, List<Assignment>> assignments = new LinkedHashMap<>();
        statement.query(
                row -> {
                    String number = row.getString("number");
                    heads.putIfAbsent(number, head(row));
                    List<Assignment> held =
                            assignments.computeIfAbsent(number, _ -> new ArrayList<>());
                    if (row.getString("post") != null) {
                        held.add(assignment(row));
                    }
                });
        return heads.values().stream()
                .map(
                        head ->
                                new PersonEntry(
                                        head.number(),
                                        head.name(),
                                        head.employerAccount(),
                                        head.active(),
                                        assignments.getOrDefault(head.number(), List.of())))
                .toList();
    }

    private static PersonEntry head(ResultSet row) throws SQLException {
        return new PersonEntry(
                row.getString("number"),
                row.getString("name"),
                row.getString("employer_account"),
                row.getBoolean("active"),
                List.of());
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                Post.valueOf(row.getString("post")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static Set<Post> posts(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("posts").getArray())
                .map(Post::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
