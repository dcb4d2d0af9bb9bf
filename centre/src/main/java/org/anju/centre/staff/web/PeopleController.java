/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.PersonEntry;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds people and gives them posts, for programs. */
@RestController
class PeopleController {

    /** The request attribute that names what the frame leaves out when it answers once more. */
    private static final String TOLD_ONCE = "anju.told-once";

    private static final int PAGE = 100;

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    /** Somebody to add. */
    record Form(
            @Nullable String number,
            @Nullable String name,
            @Nullable Set<Post> posts,
            @Nullable String employerAccount) {}

    /** The first password, told this once. */
    record Added(String number, String password) {}

    /** A post to give; from today where no first day is named. */
    record PostForm(Post post, @Nullable LocalDate from, @Nullable LocalDate until) {}

    /** A person as answered. */
    record PersonAnswer(
            String number,
            String name,
            @Nullable String employerAccount,
            boolean active,
            List<PostAnswer> posts) {

        static PersonAnswer of(PersonEntry person) {
            return new PersonAnswer(
                    person.number(),
                    person.name(),
                    person.employerAccount(),
                    person.active(),
                    person.assignments().stream().map(PostAnswer::of).toList());
        }
    }

    /** A post held for a time; {@code until} is the first day on which it is not. */
    record PostAnswer(Post post, LocalDate from, @Nullable LocalDate until) {

        static PostAnswer of(PersonEntry.Assignment assignment) {
            return new PostAnswer(assignment.post(), assignment.from(), assignment.until());
        }
    }

    @PostMapping("/api/v1/people")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(
            @RequestBody Form form,
            @RequestAttribute SignedIn signedIn,
            HttpServletRequest request) {
        request.setAttribute(TOLD_ONCE, "password");
        NewPerson person =
                new NewPerson(
                        Objects.requireNonNullElse(form.number(), ""),
                        Objects.requireNonNullElse(form.name(), ""),
                        Objects.requireNonNullElse(form.posts(), Set.of()),
                        form.employerAccount());
        return new Added(person.number(), people.add(person, signedIn));
    }

    /** A hundred people in the order of their numbers, after the given number. */
    @GetMapping("/api/v1/people")
    List<PersonAnswer> list(@RequestParam(defaultValue = "") String after) {
        return people.list(after, PAGE).stream().map(PersonAnswer::of).toList();
    }

    @PostMapping("/api/v1/people/{number}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    PostForm assign(
            @PathVariable String number,
            @RequestBody PostForm form,
            @RequestAttribute SignedIn signedIn) {
        LocalDate from = form.from() == null ? people.today() : form.from();
        people.assign(number, form.post(), from, form.until(), signedIn);
        return new PostForm(form.post(), from, form.until());
    }

    /** Ends a post from today on. */
    @DeleteMapping("/api/v1/people/{number}/posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable String number,
            @PathVariable Post post,
            @RequestAttribute SignedIn signedIn) {
        people.end(number, post, signedIn);
    }

    @PostMapping("/api/v1/people/{number}/password")
    Added renewPassword(
            @PathVariable String number,
            @RequestAttribute SignedIn signedIn,
            HttpServletRequest request) {
        request.setAttribute(TOLD_ONCE, "password");
        return new Added(number, people.renewPassword(number, signedIn));
    }
}
