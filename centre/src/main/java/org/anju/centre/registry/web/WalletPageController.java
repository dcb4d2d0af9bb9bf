/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.LimitTask;
import org.anju.centre.registry.LimitTaskId;
import org.anju.centre.registry.NewChange;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange;
import org.anju.centre.registry.RegistryChange.CloseAccount;
import org.anju.centre.registry.RegistryChange.Reapply;
import org.anju.centre.registry.RegistryChange.RegisterAccount;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
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
@RequestMapping("/settlement/wallets")
class WalletPageController {

    private static final String PAGE = "registry/wallets";
    private static final String HERE = "/settlement/wallets";

    private final Registry registry;
    private final OwnAccounts accounts;
    private final Books books;
    private final FormAnswerService answers;
    private final Ids ids;
    private final Clock clock;

    WalletPageController(
            Registry registry,
            OwnAccounts accounts,
            Books books,
            FormAnswerService answers,
            Ids ids,
            Clock clock) {
        this.registry = registry;
        this.accounts = accounts;
        this.books = books;
        this.answers = answers;
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

    /** An account with its balance in the books and its limits today. */
    record Row(OwnAccount account, Cny book, WalletLimit limit, boolean closed) {}

    /** A stop at a limit and whether its day is over. */
    record Stop(LimitTask task, boolean overdue) {}

    @GetMapping
    String wallets(
            @RequestParam(required = false) @Nullable BankAccountKind kind,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, kind, signedIn);
        model.addAttribute("said", said);
        return PAGE;
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

    /** Makes a change of what was filled in, which may be refused. */
    private interface Filled {
        RegistryChange change();
    }

    private ModelAndView propose(Form form, SignedIn signedIn, Filled filled) {
        try {
            registry.propose(
                    new NewChange(
                            new ChangeId(Objects.requireNonNullElseGet(form.id(), ids::next)),
                            filled.change(),
                            List.of(),
                            Form.typed(form.grounds())),
                    signedIn);
            return answers.seeOther(HERE, "proposed");
        } catch (Refusal refusal) {
            BindingAwareModelMap model = new BindingAwareModelMap();
            fill(model, null, signedIn);
            model.addAttribute("form", form);
            return answers.again(PAGE, model, refusal);
        }
    }

    private void fill(Model model, @Nullable BankAccountKind kind, SignedIn signedIn) {
        LocalDate today = today();
        List<Row> rows =
                accounts.all().stream()
                        .filter(account -> kind == null || account.kind() == kind)
                        .map(account -> row(account, today))
                        .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("total", rows.stream().map(Row::book).reduce(Cny.ZERO, Cny::plus));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", BankAccountKind.values());
        model.addAttribute(
                "open",
                accounts.all().stream()
                        .filter(account -> accounts.closedAt(account.number()).isEmpty())
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

    private Row row(OwnAccount account, LocalDate today) {
        return new Row(
                account,
                books.balance(account.ledgerAccount()),
                registry.limit(account.number(), today),
                accounts.closedAt(account.number()).isPresent());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
