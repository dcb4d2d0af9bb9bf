/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.notice.LiveEvents;
import org.anju.centre.settlement.BankInbox;
import org.anju.centre.settlement.GapDesk;
import org.anju.centre.settlement.NoticeDesk;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.OrderDesk;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.SettlementRefusal;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages about the bank's notices: the list that grows by itself, and each one. */
@Controller
class NoticePageController {

    private static final String LIST = "settlement/notices";
    private static final String CLOSED = "close";
    private static final int PAGE = 50;
    private static final Slice ALL_INCIDENTS = new Slice(0, 1_000);
    private static final NoticeQuery EVERYTHING = new NoticeQuery(null, null, null, null, null);

    /** The acts that a notice ends in; pages also ask every few seconds, should one be new. */
    private static final Set<String> BOOKED = Set.of("remittance.posted", "suspense.opened");

    private final NoticeDesk notices;
    private final GapDesk gaps;
    private final BankInbox inbox;
    private final OwnAccounts wallets;
    private final OrderDesk incidents;
    private final NoticeExportService exports;
    private final LiveEvents live;

    NoticePageController(
            NoticeDesk notices,
            GapDesk gaps,
            BankInbox inbox,
            OwnAccounts wallets,
            OrderDesk incidents,
            NoticeExportService exports,
            LiveEvents live) {
        this.notices = notices;
        this.gaps = gaps;
        this.inbox = inbox;
        this.wallets = wallets;
        this.incidents = incidents;
        this.exports = exports;
        this.live = live;
    }

    /** Which messages are looked at. */
    enum Tab {
        BOOKED,
        UNAPPLIED,
        REFUSED,
        GAPS
    }

    @GetMapping("/settlement/notices")
    String notices(
            NoticeQuery query,
            @RequestParam(defaultValue = "BOOKED") Tab tab,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, query, tab, page, signedIn);
        model.addAttribute("done", done.equals(CLOSED) ? done : "");
        return LIST;
    }

    private void fill(Model model, NoticeQuery query, Tab tab, int page, SignedIn signedIn) {
        Slice slice = Slice.page(page, PAGE);
        model.addAttribute("tab", tab);
        model.addAttribute("counts", inbox.counts());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PAGE);
        model.addAttribute("query", query);
        model.addAttribute("base", query.base());
        switch (tab) {
            case BOOKED -> {
                model.addAttribute("wallets", wallets.all());
                model.addAttribute("notices", notices.page(query.filter(), slice));
                model.addAttribute("everything", query.isEverything());
            }
            case UNAPPLIED -> model.addAttribute("messages", notices.unapplied(slice));
            case REFUSED -> model.addAttribute("messages", notices.refused(slice));
            case GAPS -> model.addAttribute("incidents", gaps.incidents(ALL_INCIDENTS));
        }
        model.addAttribute("gaps", gaps.gaps(slice));
        model.addAttribute("mayAct", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("done", "");
    }

    /** Closes what is about no order: an order's own page closes what is about it. */
    @PostMapping("/settlement/notices/incidents/{incident}/close")
    ModelAndView close(
            @PathVariable UUID incident,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        return ActAnswerService.answer(
                () -> incidents.close(incident, grounds, signedIn),
                "/settlement/notices?tab=GAPS&done=" + CLOSED,
                LIST,
                model -> fill(model, EVERYTHING, Tab.GAPS, 1, signedIn));
    }

    /** What is open, for the settlement desk's first page, which asks for it. */
    @GetMapping("/settlement/notices/incidents")
    String incidents(Model model) {
        model.addAttribute("incidents", gaps.incidents(ALL_INCIDENTS));
        return "settlement/incidents :: summary";
    }

    @GetMapping(path = "/settlement/notices", params = "as")
    void file(
            NoticeQuery query,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.notices(query, as, signedIn, answer);
    }

    @GetMapping("/settlement/notices/live")
    void live(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse answer)
            throws IOException {
        live.followTopics(BOOKED, lastEventId, answer);
    }

    @GetMapping("/settlement/notices/{id}")
    String notice(@PathVariable String id, Model model) {
        NoticeId notice = NoticeQuery.notice(id);
        model.addAttribute(
                "notice",
                notices.view(notice)
                        .orElseThrow(() -> SettlementRefusal.noticeUnknown(notice.toString())));
        return "settlement/notice";
    }
}
