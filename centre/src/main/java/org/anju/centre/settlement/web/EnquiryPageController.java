/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.settlement.EnquiryId;
import org.anju.centre.settlement.NewWalletEnquiry;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.HolderKind;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Questions to the bank: whose a wallet is, which wallets somebody has, what is in an account. */
@Controller
@RequestMapping("/settlement/enquiries")
class EnquiryPageController {

    private static final String HERE = "/settlement/enquiries";
    private static final String PAGE = "settlement/enquiries";
    private static final int SIZE = 50;

    private final BankEnquiries enquiries;
    private final Ids ids;

    EnquiryPageController(BankEnquiries enquiries, Ids ids) {
        this.enquiries = enquiries;
        this.ids = ids;
    }

    /**
     * A question as filled in.
     *
     * @param id minted with the form, so that sending it twice asks once
     * @param consent whether the holder's consent was ticked; nothing is sent where it was not
     */
    record Form(
            @Nullable UUID id,
            @Nullable HolderKind kind,
            @Nullable String name,
            @Nullable String identity,
            @Nullable String mobile,
            @Nullable String wallet,
            @Nullable Boolean consent) {

        static Form fresh(UUID id) {
            return new Form(id, HolderKind.PERSON, "", "", "", "", false);
        }

        NewWalletEnquiry asked(UUID otherwise) {
            return new NewWalletEnquiry(
                    new EnquiryId(Objects.requireNonNullElse(id, otherwise)),
                    Objects.requireNonNullElse(kind, HolderKind.PERSON),
                    typed(name),
                    typed(identity),
                    Optional.ofNullable(mobile),
                    Optional.ofNullable(wallet),
                    Boolean.TRUE.equals(consent));
        }

        private static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, page, Form.fresh(ids.next()), signedIn);
        model.addAttribute("said", said);
        return PAGE;
    }

    @PostMapping
    ModelAndView ask(Form form, @RequestAttribute SignedIn signedIn) {
        return act(form, "asked", signedIn, () -> enquiries.ask(form.asked(ids.next()), signedIn));
    }

    @PostMapping("/balances/{account}")
    ModelAndView askBalance(@PathVariable String account, @RequestAttribute SignedIn signedIn) {
        return act(
                Form.fresh(ids.next()),
                "balance",
                signedIn,
                () -> enquiries.askBalance(account, signedIn));
    }

    private ModelAndView act(Form form, String said, SignedIn signedIn, Runnable act) {
        return ActAnswerService.answer(
                act, HERE + "?said=" + said, PAGE, model -> fill(model, 1, form, signedIn));
    }

    private void fill(Model model, int page, Form form, SignedIn signedIn) {
        model.addAttribute("balances", enquiries.balances());
        model.addAttribute("enquiries", enquiries.enquiries(Slice.page(page, SIZE)));
        model.addAttribute("form", form);
        model.addAttribute("kinds", HolderKind.values());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        model.addAttribute("mayAsk", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("said", "");
    }
}
