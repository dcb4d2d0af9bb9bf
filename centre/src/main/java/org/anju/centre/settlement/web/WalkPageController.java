/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.util.UUID;
import org.anju.centre.ledger.BookRefusal;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.Walks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The walk of the money of one entry, for the centre's people. */
@Controller
class WalkPageController {

    private static final int PAGE = 20;
    private static final int SHOWN_MAX = 40;

    private final Walks walks;

    WalkPageController(Walks walks) {
        this.walks = walks;
    }

    @GetMapping("/walk/{entry}")
    String walk(
            @PathVariable String entry, @RequestParam(defaultValue = "1") int page, Model model) {
        EntryId id = entry(entry);
        model.addAttribute(
                "walk",
                walks.of(id, Slice.page(page, PAGE))
                        .orElseThrow(() -> BookRefusal.entryUnknown(id.toString())));
        model.addAttribute("base", "/walk/" + id + "?");
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PAGE);
        return "settlement/walk";
    }

    private static EntryId entry(String typed) {
        try {
            return new EntryId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw BookRefusal.entryUnknown(typed.substring(0, Math.min(typed.length(), SHOWN_MAX)));
        }
    }
}
