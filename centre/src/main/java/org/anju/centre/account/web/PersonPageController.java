/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.anju.centre.account.AccountRefusal;
import org.anju.centre.account.PersonalAccount;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.ledger.Period;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's account at the counter: found by its number or by whose it is, with its movements. */
@Controller
class PersonPageController {

    private static final int PAGE = 20;
    private static final int IDENTITY_LENGTH = 18;

    private final PersonalAccounts accounts;
    private final PersonSheetService sheets;
    private final PersonExportService exports;

    PersonPageController(
            PersonalAccounts accounts, PersonSheetService sheets, PersonExportService exports) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.exports = exports;
    }

    @GetMapping("/counter/accounts")
    String form() {
        return "account/find";
    }

    // What is typed travels in the body: an address stands in logs and in the browser's memory.
    @PostMapping("/counter/accounts")
    String find(
            @RequestParam(defaultValue = "") String wanted,
            Model model,
            HttpServletResponse answer) {
        try {
            List<PersonalAccount> found = found(wanted.strip());
            if (found.size() == 1) {
                return "redirect:/counter/accounts/" + found.getFirst().number();
            }
            model.addAttribute("accounts", found);
        } catch (Refusal refusal) {
            model.addAttribute("problems", refusal.problems());
            answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return "account/find";
    }

    @GetMapping("/counter/accounts/{number}")
    String account(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        PersonalAccountNo account = number(number);
        model.addAttribute(
                "sheet",
                sheets.of(account, Period.between(from, to), Slice.page(page, PAGE), signedIn));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("base", base(account, from, to));
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PAGE);
        return "account/person";
    }

    @GetMapping(path = "/counter/accounts/{number}", params = "as")
    void file(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.statement(number(number), Period.between(from, to), as, signedIn, answer);
    }

    private List<PersonalAccount> found(String typed) {
        String identity = IdentityNumber.normalised(typed);
        if (identity.length() != IDENTITY_LENGTH) {
            return accounts.find(number(typed))
                    .map(List::of)
                    .orElseThrow(() -> AccountRefusal.accountUnknown(number(typed)));
        }
        IdentityNumber person = FormProblems.identity(identity);
        List<PersonalAccount> all = accounts.of(person);
        if (all.isEmpty()) {
            throw AccountRefusal.personWithoutAccount(person);
        }
        return all;
    }

    private static PersonalAccountNo number(String typed) {
        if (!PersonalAccountNo.isValid(typed)) {
            throw AccountRefusal.accountForm(typed);
        }
        return new PersonalAccountNo(typed);
    }

    private static String base(
            PersonalAccountNo account, @Nullable LocalDate from, @Nullable LocalDate to) {
        return "/counter/accounts/"
                + account
                + "?"
                + (from == null ? "" : "from=" + from + "&")
                + (to == null ? "" : "to=" + to + "&");
    }
}
