/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anju.centre.staff.PeopleRepository.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class PeopleService implements People {

    private static final int PAGE_MAX = 200;

    private final PersonRegisterService register;
    private final PeopleRepository repository;
    private final StaffTrailService trail;
    private final StaffDayService days;

    PeopleService(
            PersonRegisterService register,
            PeopleRepository repository,
            StaffTrailService trail,
            StaffDayService days) {
        this.register = register;
        this.repository = repository;
        this.trail = trail;
        this.days = days;
    }

    @Override
    public String add(NewPerson person, SignedIn by) {
        return tried("person.add", person.number(), by, () -> register.add(person, by));
    }

    @Override
    public List<PersonEntry> list(String after, int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException("limit is 1 to " + PAGE_MAX + ", not " + limit);
        }
        return repository.page(after, limit);
    }

    @Override
    public Optional<PersonEntry> find(String number) {
        return repository.find(number);
    }

    @Override
    public void assign(
            String number, Post post, LocalDate from, @Nullable LocalDate until, SignedIn by) {
        tried(
                "post.assign",
                number,
                by,
                () -> {
                    register.assign(number, post, new Period(from, until), by);
                    return number;
                });
    }

    @Override
    public void end(String number, Post post, SignedIn by) {
        tried(
                "post.end",
                number,
                by,
                () -> {
                    register.end(number, post, by);
                    return number;
                });
    }

    @Override
    public String renewPassword(String number, SignedIn by) {
        return tried("password.renew", number, by, () -> register.renewPassword(number, by));
    }

    @Override
    public List<PostExclusion> exclusions() {
        return repository.exclusions();
    }

    @Override
    public LocalDate today() {
        return days.today();
    }

    @Override
    public Optional<SignedIn> signedIn(String number) {
        return repository
                .present(number, days.today())
                .filter(present -> !present.posts().isEmpty());
    }

    private String tried(String action, String number, SignedIn by, Supplier<String> act) {
        try {
            return act.get();
        } catch (StaffRefusal refusal) {
            trail.refused(by.actor(), action, number, refusal.code());
            throw refusal;
        }
    }
}
