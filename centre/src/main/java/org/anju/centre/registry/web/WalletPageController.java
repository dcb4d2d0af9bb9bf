/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anju.centre.desk.ListExportService.Taken;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.registry.LimitTask;
import org.anju.centre.registry.LimitTaskId;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange;
import org.anju.centre.registry.RegistryChange.CloseAccount;
import org.anju.centre.registry.RegistryChange.Reapply;
import org.anju.centre.registry.RegistryChange.RegisterAccount;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.registry.RegistryDesk;
import org.anju.centre.registry.web.ChangeFormService.Place;
import org.anju.centre.registry.web.ChangeFormService.Sent;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.OwnAccounts.Listed;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of wallets and limits: the centre's accounts with balance and limits, where payments
 * stopped at a limit, and what may be asked for.
 */
@Controller
@RequestMapping(AccountQuery.PATH)
class WalletPageController {

    private static final String PAGE = "registry/wallets";
    private static final int SIZE = 50;

    private final RegistryDesk desk;
    private final Registry registry;
    private final OwnAccounts accounts;
    private final ChangeFormService forms;
    private final RegistryExportService exports;
    private final Ids ids;
    private final Clock clock;

    WalletPageController(
            RegistryDesk desk,
            Registry registry,
            OwnAccounts accounts,
            ChangeFormService forms,
            RegistryExportService exports,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.registry = registry;
        this.accounts = accounts;
        this.forms = forms;
        this.exports = exports;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the forms hold, each field of whichever was sent; amounts in yuan as typed. */
    record Form(
            @Nullable UUID id,
            @Nullable BankAccountKind kind,
            @Nullable String number,
            @Nullable String name,
            @Nullable String operator,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Nullable String payment,
            @Nullable String day,
            @Nullable String balance,
            @Nullable String wallet,
            @Nullable String grounds) {

        static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }

        WalletLimit limit() {
            return new WalletLimit(
                    TypedAmount.of("payment", payment),
                    TypedAmount.of("day", day),
                    TypedAmount.of("balance", balance));
        }
    }

    /** A stop at a limit and whether its day is over. */
    record Stop(LimitTask task, boolean overdue) {}

    @GetMapping
    String wallets(
            AccountQuery query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, query, page, signedIn);
        model.addAttribute("said", said);
        return PAGE;
    }

    @GetMapping(params = "as")
    void file(
            AccountQuery query,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.accounts(query, new Taken(as, signedIn), answer);
    }

    @PostMapping
    ModelAndView register(Form form, @RequestAttribute SignedIn signedIn) {
        return propose(
                form,
                signedIn,
                () ->
                        new RegisterAccount(
                                Objects.requireNonNullElse(form.kind(), BankAccountKind.WALLET),
                                Form.typed(form.number()),
                                Form.typed(form.name()),
                                Form.typed(form.operator())));
    }

    @PostMapping("/limits")
    ModelAndView limit(Form form, @RequestAttribute SignedIn signedIn) {
        return propose(
                form,
                signedIn,
                () ->
                        new SetLimit(
                                Form.typed(form.number()),
                                Objects.requireNonNullElse(form.from(), today()),
                                form.limit()));
    }

    @PostMapping("/closing")
    ModelAndView close(Form form, @RequestAttribute SignedIn signedIn) {
        return propose(form, signedIn, () -> new CloseAccount(Form.typed(form.number())));
    }

    @PostMapping("/stops/{stop}/reapplication")
    ModelAndView reapply(@PathVariable UUID stop, Form form, @RequestAttribute SignedIn signedIn) {
        Optional<String> wallet =
                Optional.of(Form.typed(form.wallet())).filter(number -> !number.isEmpty());
        return propose(form, signedIn, () -> new Reapply(new LimitTaskId(stop), wallet));
    }

    private ModelAndView propose(Form form, SignedIn signedIn, Supplier<RegistryChange> filled) {
        return forms.ask(
                new Sent(form.id(), form.grounds(), signedIn),
                filled,
                new Place(
                        AccountQuery.PATH,
                        PAGE,
                        model -> {
                            fill(model, AccountQuery.ALL, 1, signedIn);
                            model.addAttribute("form", form);
                        }));
    }

    private void fill(Model model, AccountQuery query, int page, SignedIn signedIn) {
        LocalDate today = today();
        model.addAttribute("query", query);
        model.addAttribute("everything", query.isEverything());
        model.addAttribute("found", desk.accounts(query.filter(), Slice.page(page, SIZE)));
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        model.addAttribute("kinds", BankAccountKind.values());
        model.addAttribute(
                "open",
                accounts.listed().stream()
                        .filter(each -> each.closedAt().isEmpty())
                        .map(Listed::account)
                        .toList());
        model.addAttribute(
                "stops",
                registry.limitTasks().stream()
                        .map(task -> new Stop(task, task.isOverdue(today)))
                        .toList());
        model.addAttribute(
                "form",
                new Form(ids.next(), null, null, null, null, null, null, null, null, null, null));
        model.addAttribute("today", today);
        model.addAttribute("mayAsk", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("me", signedIn.number());
        model.addAttribute("waiting", AgreementPageController.waiting(registry));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
