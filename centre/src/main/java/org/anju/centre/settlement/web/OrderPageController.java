/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.settlement.NewOrderDecision;
import org.anju.centre.settlement.OrderDecision.Verdict;
import org.anju.centre.settlement.OrderDesk;
import org.anju.centre.settlement.OrderFilter;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OrderState;
import org.anju.centre.settlement.OrderView;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.SettlementRefusal;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Orders to the bank: the list, and each with what people may do about it. */
@Controller
class OrderPageController {

    private static final String LIST = "/settlement/orders";
    private static final String PAGE = "settlement/order";
    private static final int SIZE = 50;

    private final OrderDesk desk;
    private final OwnAccounts accounts;
    private final OrderExportService exports;
    private final Ids ids;

    OrderPageController(OrderDesk desk, OwnAccounts accounts, OrderExportService exports, Ids ids) {
        this.desk = desk;
        this.accounts = accounts;
        this.exports = exports;
        this.ids = ids;
    }

    @GetMapping(LIST)
    String orders(OrderQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("everything", query.isEverything());
        model.addAttribute("states", states());
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("orders", desk.page(query.filter(), Slice.page(page, SIZE)));
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        return "settlement/orders";
    }

    private static List<String> states() {
        return Stream.concat(
                        Stream.of(OrderFilter.UNDECIDED, OrderFilter.FOR_PEOPLE),
                        Stream.of(OrderState.values()).map(OrderState::name))
                .toList();
    }

    @GetMapping(path = LIST, params = "as")
    void file(
            OrderQuery query,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.orders(query, as, signedIn, answer);
    }

    @GetMapping(LIST + "/{id}")
    String order(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, OrderQuery.order(id), signedIn);
        model.addAttribute("done", done);
        return PAGE;
    }

    @GetMapping(LIST + "/evidence/{id}")
    void evidence(@PathVariable UUID id, HttpServletResponse answer) throws IOException {
        try (var content =
                desk.evidence(id)
                        .orElseThrow(() -> SettlementRefusal.orderUnknown(id.toString()))) {
            answer.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            answer.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment().filename(id.toString()).build().toString());
            content.transferTo(answer.getOutputStream());
        }
    }

    @PostMapping(LIST + "/{id}/query")
    ModelAndView ask(@PathVariable String id, @RequestAttribute SignedIn signedIn) {
        OrderId order = OrderQuery.order(id);
        return act(order, "ask", signedIn, () -> desk.ask(order, signedIn));
    }

    @PostMapping(LIST + "/{id}/recall")
    ModelAndView recall(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        OrderId order = OrderQuery.order(id);
        return act(
                order,
                "recall",
                signedIn,
                typed -> typed.addAttribute("recalling", grounds),
                () -> desk.recall(order, grounds, signedIn));
    }

    /**
     * What the form about an outcome holds.
     *
     * @param id minted with the form, so that sending it twice says it once
     */
    record Saying(
            UUID id,
            Verdict verdict,
            @Nullable LocalDate bankDate,
            String grounds,
            @Nullable MultipartFile evidence) {}

    @PostMapping(LIST + "/{order}/decision")
    ModelAndView say(@PathVariable String order, Saying saying, @RequestAttribute SignedIn signedIn)
            throws IOException {
        OrderId about = OrderQuery.order(order);
        MultipartFile file = saying.evidence();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? null : file.getOriginalFilename();
        return act(
                about,
                "say",
                signedIn,
                typed -> typed.addAttribute("saying", saying),
                () ->
                        desk.propose(
                                new NewOrderDecision(
                                        saying.id(),
                                        about,
                                        saying.verdict(),
                                        saying.bankDate(),
                                        saying.grounds(),
                                        name == null ? "" : name,
                                        content),
                                signedIn));
    }

    @PostMapping(LIST + "/{id}/decision/withdrawal")
    ModelAndView withdraw(@PathVariable String id, @RequestAttribute SignedIn signedIn) {
        OrderId order = OrderQuery.order(id);
        return act(order, "withdraw", signedIn, () -> desk.withdraw(order, signedIn));
    }

    @PostMapping(LIST + "/{id}/incidents/{incident}/close")
    ModelAndView close(
            @PathVariable String id,
            @PathVariable UUID incident,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        OrderId order = OrderQuery.order(id);
        return act(order, "close", signedIn, () -> desk.close(incident, grounds, signedIn));
    }

    private ModelAndView act(OrderId order, String done, SignedIn signedIn, Runnable act) {
        return act(order, done, signedIn, _ -> {}, act);
    }

    // What was typed stays on the page where it was refused.
    private ModelAndView act(
            OrderId order, String done, SignedIn signedIn, Consumer<Model> typed, Runnable act) {
        return ActAnswerService.answer(
                act,
                LIST + "/" + order + "?done=" + done,
                PAGE,
                model -> {
                    fill(model, order, signedIn);
                    typed.accept(model);
                });
    }

    private void fill(Model model, OrderId order, SignedIn signedIn) {
        OrderView view =
                desk.view(order)
                        .orElseThrow(() -> SettlementRefusal.orderUnknown(order.toString()));
        model.addAttribute("view", view);
        model.addAttribute("mayAct", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("self", signedIn.number());
        model.addAttribute("decisionId", ids.next());
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("done", "");
    }
}
