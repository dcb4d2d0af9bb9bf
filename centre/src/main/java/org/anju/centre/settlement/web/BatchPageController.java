/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.settlement.BatchDesk;
import org.anju.centre.settlement.BatchFilter;
import org.anju.centre.settlement.BatchId;
import org.anju.centre.settlement.BatchLinePage.Outcome;
import org.anju.centre.settlement.BatchPurpose;
import org.anju.centre.settlement.BatchState;
import org.anju.centre.settlement.SettlementRefusal;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The batch centre (批量文件): all batches with how far they have come, and each with its lines. */
@Controller
class BatchPageController {

    private static final String ONE = BatchQuery.PATH + "/{id}";
    private static final int SIZE = 50;

    private final BatchDesk desk;
    private final BatchExportService exports;

    BatchPageController(BatchDesk desk, BatchExportService exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @GetMapping(BatchQuery.PATH)
    String batches(BatchQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("everything", query.isEverything());
        model.addAttribute("states", states());
        model.addAttribute("purposes", BatchPurpose.values());
        model.addAttribute("found", desk.page(query.filter(), Slice.page(page, SIZE)));
        model.addAttribute("strange", desk.strangeFiles());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        return "settlement/batches";
    }

    private static List<String> states() {
        return Stream.concat(
                        Stream.of(BatchFilter.OPEN),
                        Stream.of(BatchState.values()).map(BatchState::name))
                .toList();
    }

    @GetMapping(path = BatchQuery.PATH, params = "as")
    void file(
            BatchQuery query,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.batches(query, as, signedIn, answer);
    }

    @GetMapping(ONE)
    String batch(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        BatchId batch = BatchQuery.batch(id);
        Optional<Outcome> asked = Optional.ofNullable(outcome);
        model.addAttribute("view", desk.view(batch).orElseThrow(() -> unknown(id)));
        model.addAttribute("found", desk.lines(batch, asked, Slice.page(page, SIZE)));
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("base", BatchQuery.lines(batch, asked).base());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        return "settlement/batch";
    }

    @GetMapping(path = ONE, params = "as")
    void lines(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        BatchId batch = BatchQuery.batch(id);
        if (desk.view(batch).isEmpty()) {
            throw unknown(id);
        }
        exports.lines(batch, Optional.ofNullable(outcome), as, signedIn, answer);
    }

    private static SettlementRefusal unknown(String id) {
        return SettlementRefusal.batchUnknown(id);
    }
}
