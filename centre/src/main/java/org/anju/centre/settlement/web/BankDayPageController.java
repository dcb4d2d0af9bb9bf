/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankDays;
import org.anju.centre.settlement.BankDays.BankDate;
import org.anju.centre.settlement.BankDays.DateCell;
import org.anju.centre.settlement.BankDays.DayPage;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The bank's booking dates beside the centre's accounts: how far each statement is, and what does
 * not agree. A difference ends by what the bank sends, a missing notice or a corrected statement,
 * or by two people where the bank only explains it.
 */
@Controller
class BankDayPageController {

    private static final String PATH = "/settlement/bank-days";
    private static final int SIZE = 31;
    private static final int DIFFERENCES = 50;

    private final BankDays days;
    private final OwnAccounts accounts;

    BankDayPageController(BankDays days, OwnAccounts accounts) {
        this.days = days;
        this.accounts = accounts;
    }

    /**
     * One date with what stands under each account's heading.
     *
     * @param cells by the account's number; none where the bank told nothing of it
     */
    record Row(LocalDate date, Map<String, DateCell> cells) {

        static Row of(BankDate date) {
            return new Row(
                    date.date(),
                    date.accounts().stream()
                            .collect(Collectors.toMap(DateCell::account, Function.identity())));
        }
    }

    @GetMapping(PATH)
    String dates(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int differences,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        DayPage found = days.dates(Slice.page(page, SIZE));
        List<OwnAccount> all = accounts.all();
        model.addAttribute("accounts", all);
        model.addAttribute("rows", found.dates().stream().map(Row::of).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        model.addAttribute(
                "open", days.differences(null, true, Slice.page(differences, DIFFERENCES)));
        model.addAttribute("differencePage", Math.max(1, differences));
        model.addAttribute("differenceSize", DIFFERENCES);
        model.addAttribute("mayRule", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("said", said);
        return "settlement/bank-days";
    }

    @GetMapping(PATH + "/{date}")
    String date(
            @PathVariable LocalDate date,
            @RequestParam(defaultValue = "1") int differences,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        model.addAttribute("date", date);
        model.addAttribute("accounts", days.on(date));
        model.addAttribute("settled", days.isSettled(date));
        model.addAttribute(
                "open", days.differences(date, false, Slice.page(differences, DIFFERENCES)));
        model.addAttribute("differencePage", Math.max(1, differences));
        model.addAttribute("differenceSize", DIFFERENCES);
        model.addAttribute("mayRule", signedIn.holdsAny(Post.SETTLEMENT));
        return "settlement/bank-day";
    }
}
