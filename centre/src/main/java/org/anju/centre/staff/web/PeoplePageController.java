/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.PersonEntry;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.staff.StaffRefusal;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The page of people: who there is, with which posts and since when, and which posts exclude each
 * other. Security administrators change it; auditors read it.
 */
@Controller
@RequestMapping("/administration/people")
class PeoplePageController {

    private static final String PAGE = "staff/people";
    private static final int PEOPLE = 50;

    private final People people;

    PeoplePageController(People people) {
        this.people = people;
    }

    /** Somebody to add, as typed. */
    record Form(
            @Nullable String number,
            @Nullable String name,
            @Nullable Set<Post> posts,
            @Nullable String employerAccount) {

        private NewPerson person() {
            String employer = typed(employerAccount);
            return new NewPerson(
                    typed(number),
                    typed(name),
                    Objects.requireNonNullElse(posts, Set.of()),
                    employer.isEmpty() ? null : employer);
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** A post to give, as chosen; from today where no first day is. */
    record PostForm(
            Post post,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {}

    /** A new password, told this once. */
    record Told(String number, String password) {}

    /** What every view of the page shows besides the people. */
    @ModelAttribute
    void frame(@RequestAttribute SignedIn signedIn, Model model) {
        model.addAttribute("changes", signedIn.holdsAny(Post.SECURITY_ADMINISTRATOR));
        model.addAttribute("postsToGive", List.of(Post.values()));
        model.addAttribute("exclusions", people.exclusions());
        model.addAttribute("today", people.today());
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form("", "", Set.of(), ""));
        }
        List<PersonEntry> found = people.list(after, PEOPLE + 1);
        boolean more = found.size() > PEOPLE;
        List<PersonEntry> page = more ? found.subList(0, PEOPLE) : found;
        model.addAttribute("people", page);
        model.addAttribute("next", more ? page.getLast().number() : null);
        model.addAttribute("after", after);
        return PAGE;
    }

    @GetMapping("/{number}")
    String person(@PathVariable String number, Model model) {
        List<PersonEntry> found = people.find(number).stream().toList();
        if (found.isEmpty()) {
            throw StaffRefusal.personUnknown(number);
        }
        model.addAttribute("people", found);
        model.addAttribute("person", found.getFirst());
        return PAGE;
    }

    // The password is shown in the answer itself: what is redirected would have to be stored.
    @PostMapping
    String add(
            @ModelAttribute Form form,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse response,
            Model model) {
        requireRight(signedIn);
        NewPerson person = form.person();
        try {
            model.addAttribute("told", new Told(person.number(), people.add(person, signedIn)));
        } catch (StaffRefusal refusal) {
            refused(refusal, response, model);
            return list("", model);
        }
        return person(person.number(), model);
    }

    @PostMapping("/{number}/posts")
    String assign(
            @PathVariable String number,
            @ModelAttribute PostForm wanted,
            @RequestAttribute SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireRight(signedIn);
        try {
            LocalDate from = wanted.from() == null ? people.today() : wanted.from();
            people.assign(number, wanted.post(), from, wanted.until(), signedIn);
        } catch (StaffRefusal refusal) {
            requireKnown(refusal);
            refused(refusal, response, model);
            model.addAttribute("wanted", wanted.post());
            return person(number, model);
        }
        return seeOther(request, number);
    }

    @PostMapping("/{number}/posts/{post}/end")
    String end(
            @PathVariable String number,
            @PathVariable Post post,
            @RequestAttribute SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireRight(signedIn);
        try {
            people.end(number, post, signedIn);
        } catch (StaffRefusal refusal) {
            requireKnown(refusal);
            refused(refusal, response, model);
            return person(number, model);
        }
        return seeOther(request, number);
    }

    @PostMapping("/{number}/password")
    String renewPassword(
            @PathVariable String number,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse response,
            Model model) {
        requireRight(signedIn);
        try {
            model.addAttribute("told", new Told(number, people.renewPassword(number, signedIn)));
        } catch (StaffRefusal refusal) {
            requireKnown(refusal);
            refused(refusal, response, model);
        }
        return person(number, model);
    }

    private static void requireRight(SignedIn signedIn) {
        if (!signedIn.holdsAny(Post.SECURITY_ADMINISTRATOR)) {
            throw new AccessDeniedException("only a security administrator changes people");
        }
    }

    /** What is not there has no form to show its error beside. */
    private static void requireKnown(StaffRefusal refusal) {
        if (refusal.ground() == Refusal.Ground.UNKNOWN) {
            throw refusal;
        }
    }

    private static void refused(StaffRefusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        RowProblem problem = refusal.problems().getFirst();
        model.addAttribute("problem", problem);
    }

    private static String seeOther(HttpServletRequest request, String number) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:/administration/people/" + number;
    }
}
