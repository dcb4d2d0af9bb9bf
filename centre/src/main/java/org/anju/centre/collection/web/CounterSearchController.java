/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.collection.CaseList;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.lists.ListKind;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.staff.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Looks cases up: one field and filters, all of them in the address, which a person's identity
 * number never is: whoever types one is shown the cases of that person's accounts.
 */
@Controller
class CounterSearchController {

    private static final String ADDRESS = "/counter/search";
    private static final int SIZE = 20;

    private final RemittanceCases cases;
    private final PersonalAccounts accounts;
    private final CaseExportService exports;

    CounterSearchController(
            RemittanceCases cases, PersonalAccounts accounts, CaseExportService exports) {
        this.cases = cases;
        this.accounts = accounts;
        this.exports = exports;
    }

    @GetMapping(ADDRESS)
    ModelAndView search(
            SearchForm form,
            @RequestParam(defaultValue = "1") int page,
            @RequestAttribute SignedIn signedIn) {
        if (isIdentity(form)) {
            return sent(form);
        }
        int wanted = Math.clamp(page, 1, Integer.MAX_VALUE / SIZE);
        CaseList found = cases.list(form.filter(), signedIn, wanted - 1, SIZE);
        ModelAndView answer = new ModelAndView("collection/counter/search");
        answer.addObject("form", form);
        answer.addObject("states", SearchForm.states());
        answer.addObject("errors", form.errors());
        answer.addObject("cases", found.cases().stream().map(ShownCase::of).toList());
        answer.addObject("count", found.count());
        answer.addObject("totalFen", found.total().fen());
        answer.addObject("page", wanted);
        answer.addObject("size", SIZE);
        answer.addObject("base", address(ADDRESS, form) + "&");
        answer.addObject("export", address(ADDRESS + "/export", form) + "&kind=");
        return answer;
    }

    /** The form is sent here, so that what is typed is not yet in an address. */
    @PostMapping(ADDRESS)
    ModelAndView sent(SearchForm form) {
        SearchForm shown = isIdentity(form) ? withAccounts(form) : form;
        ModelAndView redirect = new ModelAndView("redirect:" + address(ADDRESS, shown));
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    @GetMapping(ADDRESS + "/export")
    void export(
            SearchForm form,
            @RequestParam ListKind kind,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        answer.setContentType(kind.mediaType());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"cases." + kind.extension() + "\"");
        exports.write(form, kind, signedIn, answer.getOutputStream());
    }

    private SearchForm withAccounts(SearchForm form) {
        IdentityNumber person = new IdentityNumber(IdentityNumber.normalised(typed(form)));
        String numbers =
                accounts.of(person).stream()
                        .map(account -> account.number().value())
                        .collect(Collectors.joining(" "));
        String shown = numbers.isEmpty() ? person.toString() : numbers;
        return new SearchForm(shown, form.state(), form.month(), form.from(), form.to());
    }

    private static boolean isIdentity(SearchForm form) {
        return IdentityNumber.faultOf(IdentityNumber.normalised(typed(form))).isEmpty();
    }

    private static String typed(SearchForm form) {
        String typed = form.q();
        return typed == null ? "" : typed;
    }

    private static String address(String path, SearchForm form) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .queryParam("state", "{state}")
                .queryParam("month", "{month}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(form.q(), form.state(), form.month(), form.from(), form.to())
                .toUriString();
    }
}
