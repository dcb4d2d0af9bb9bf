/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.centre.staff.PeopleRepository.Act;
import org.anju.centre.staff.PeopleRepository.Locked;
import org.anju.centre.staff.PeopleRepository.Period;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register of people, each act whole or not at all. */
@Service
class PersonRegisterService {

    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9.-]{1,31}";
    private static final Set<String> RESERVED = Set.of("program", "bank-link", "anonymous");
    private static final int NAME_MAX = 60;

    private final PeopleRepository repository;
    private final PasswordService passwords;
    private final StaffTrailService trail;
    private final StaffDayService days;
    private final Ids ids;
    private final Clock clock;

    PersonRegisterService(
            PeopleRepository repository,
            PasswordService passwords,
            StaffTrailService trail,
            StaffDayService days,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.trail = trail;
        this.days = days;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    String add(NewPerson person, SignedIn by) {
        requireSound(person);
        String password = passwords.generate();
        Act act = act(person.number(), by);
        if (!repository.add(person, passwords.hash(password), act)) {
            throw StaffRefusal.personExists(person.number());
        }
        Period fromToday = new Period(days.today(), null);
        person.posts().stream().sorted().forEach(post -> give(post, fromToday, act));
        trail.done(by.actor(), "person.add", person.number(), facts(person));
        return password;
    }

    @Transactional
    void assign(String number, Post post, Period period, SignedIn by) {
        requireSomebodyElse(number, by);
        LocalDate until = period.until();
        if (period.from().isBefore(days.today())
                || (until != null && !until.isAfter(period.from()))) {
            throw StaffRefusal.period(days.today());
        }
        Locked locked = lock(number);
        if ((locked.employerAccount() != null) != (post == Post.EMPLOYER_CLERK)) {
            throw StaffRefusal.clerkApart("post");
        }
        give(post, period, act(number, by));
        trail.done(
                by.actor(),
                "post.assign",
                number,
                Map.of(
                        "post", post.name(),
                        "from", period.from().toString(),
                        "until", until == null ? "" : until.toString()));
    }

    @Transactional
    void end(String number, Post post, SignedIn by) {
        requireSomebodyElse(number, by);
        lock(number);
        if (!repository.end(post, days.today(), act(number, by))) {
            throw StaffRefusal.postNotHeld(number, post);
        }
        trail.done(by.actor(), "post.end", number, Map.of("post", post.name()));
    }

    @Transactional
    String renewPassword(String number, SignedIn by) {
        requireSomebodyElse(number, by);
        lock(number);
        String password = passwords.generate();
        repository.setPassword(number, passwords.hash(password), clock.instant());
        trail.done(by.actor(), "password.renew", number, Map.of());
        return password;
    }

    private void give(Post post, Period period, Act act) {
        repository
                .inTheWay(act.number(), post, period)
                .ifPresent(
                        other -> {
                            throw other == post
                                    ? StaffRefusal.postHeld(post)
                                    : StaffRefusal.incompatible(post, other);
                        });
        repository.assign(ids.next(), post, period, act);
    }

    private Locked lock(String number) {
        return repository.lock(number).orElseThrow(() -> StaffRefusal.personUnknown(number));
    }

    private Act act(String number, SignedIn by) {
        return new Act(number, clock.instant(), by.number());
    }

    private static void requireSomebodyElse(String number, SignedIn by) {
        if (number.equalsIgnoreCase(by.number())) {
            throw StaffRefusal.ownPosts();
        }
    }

    private static void requireSound(NewPerson person) {
        if (!person.number().matches(NUMBER) || RESERVED.contains(person.number())) {
            throw StaffRefusal.field(
                    "number", "NUMBER_FORM", "编号为 2 至 32 个字母、数字、点或连字符，以字母或数字开头；请更正");
        }
        if (person.name().isBlank() || person.name().length() > NAME_MAX) {
            throw StaffRefusal.field("name", "STAFF_NAME_LENGTH", "请填写姓名，1 至 " + NAME_MAX + " 个字");
        }
        if (person.posts().isEmpty()) {
            throw StaffRefusal.field("posts", "POST_MISSING", "请至少选择一个岗位");
        }
        boolean clerk = person.posts().contains(Post.EMPLOYER_CLERK);
        if (clerk != (person.employerAccount() != null) || (clerk && person.posts().size() > 1)) {
            throw StaffRefusal.clerkApart("employer_account");
        }
    }

    private static Map<String, String> facts(NewPerson person) {
        String posts =
                person.posts().stream().sorted().map(Post::name).collect(Collectors.joining(","));
        String employer = person.employerAccount();
        return employer == null
                ? Map.of("posts", posts)
                : Map.of("posts", posts, "employer_account", employer);
    }
}
