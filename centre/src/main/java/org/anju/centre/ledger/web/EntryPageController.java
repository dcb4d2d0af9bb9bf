/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger.web;

import java.util.ArrayList;
import java.util.List;
import org.anju.centre.ledger.BookPages;
import org.anju.centre.ledger.BookRefusal;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryDetails;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.EntryView;
import org.anju.centre.ledger.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one entry: its lines, whose money it moved, where it came from. */
@Controller
class EntryPageController {

    private static final int PAGE = 20;

    private final BookPages books;

    EntryPageController(BookPages books) {
        this.books = books;
    }

    /** The subjects of one control account that are shown: one account at a time is paged. */
    record Part(EntryView.Control control, EntryDetails details, int page) {}

    @GetMapping("/finance/entries/{id}")
    String entry(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable ControlAccount control,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        EntryId entry = BookQuery.entry(id);
        EntryView found =
                books.entry(entry).orElseThrow(() -> BookRefusal.entryUnknown(entry.toString()));
        List<Part> parts = new ArrayList<>();
        for (EntryView.Control each : found.controls()) {
            int shown = each.account() == control ? Math.max(1, page) : 1;
            parts.add(
                    new Part(
                            each,
                            books.details(entry, each.account(), Slice.page(shown, PAGE)),
                            shown));
        }
        model.addAttribute("entry", found);
        model.addAttribute("notice", found.notice().orElse(null));
        model.addAttribute("parts", parts);
        model.addAttribute("size", PAGE);
        return "ledger/entry";
    }
}
