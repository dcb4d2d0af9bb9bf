/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Slice;
import org.anju.centre.registry.AccountLine;
import org.anju.centre.registry.AccountPage;
import org.anju.centre.registry.RegistryChange.CloseAccount;
import org.anju.centre.registry.RegistryChange.RegisterAccount;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.registry.RegistryDesk;
import org.anju.centre.registry.web.RegistryController.Grounds;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.WalletEnquiryView;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The centre's accounts and their limits for programs. */
@RestController
class OwnAccountController {

    private final RegistryDesk desk;
    private final RegistryController changes;

    OwnAccountController(RegistryDesk desk, RegistryController changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /** An account to register. */
    record AccountForm(
            @Nullable BankAccountKind kind,
            @Nullable String number,
            @Nullable String name,
            @Nullable String operator,
            @Nullable String grounds,
            @Nullable List<UUID> documents) {

        RegisterAccount change() {
            return new RegisterAccount(
                    RegistryController.given("kind", kind),
                    typed(number),
                    typed(name),
                    typed(operator));
        }

        private static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }
    }

    /** Limits from a day on, in fen; what is left out is not limited. */
    record LimitForm(
            @Nullable LocalDate from,
            @Nullable Long paymentFen,
            @Nullable Long dayFen,
            @Nullable Long balanceFen,
            @Nullable String grounds,
            @Nullable List<UUID> documents) {

        SetLimit change(String number) {
            return new SetLimit(
                    number,
                    RegistryController.given("from", from),
                    new WalletLimit(cny(paymentFen), cny(dayFen), cny(balanceFen)));
        }

        private static Optional<Cny> cny(@Nullable Long fen) {
            return Optional.ofNullable(fen).map(Cny::ofFen);
        }
    }

    /**
     * An account with its balance in the books, the limits in force today, and the bank's last word
     * whose the wallet is.
     */
    record AccountAnswer(
            String number,
            String kind,
            String name,
            String operator,
            String ledgerAccount,
            long bookFen,
            @Nullable Long paymentFen,
            @Nullable Long dayFen,
            @Nullable Long balanceFen,
            @Nullable String lastVerified,
            @Nullable String verifiedAt,
            @Nullable String closedAt) {

        static AccountAnswer of(AccountLine line) {
            OwnAccount account = line.account();
            WalletLimit limit = line.limit();
            return new AccountAnswer(
                    account.number(),
                    account.kind().name(),
                    account.name(),
                    account.operator(),
                    account.ledgerAccount().value(),
                    line.book().fen(),
                    limit.payment().map(Cny::fen).orElse(null),
                    limit.day().map(Cny::fen).orElse(null),
                    limit.balance().map(Cny::fen).orElse(null),
                    line.verified().map(each -> each.finding().name()).orElse(null),
                    line.verified()
                            .flatMap(WalletEnquiryView::answeredAt)
                            .map(Object::toString)
                            .orElse(null),
                    line.closedAt().map(Object::toString).orElse(null));
        }
    }

    /** A part of the accounts with how many were found and what is in all of them. */
    record AccountsAnswer(long total, long bookFen, List<AccountAnswer> items) {}

    /** Asks to register an account; a finance checker decides on the pages. */
    @PostMapping("/api/v1/own-accounts")
    ResponseEntity<ChangeAnswer> register(
            @RequestBody AccountForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Grounds grounds = new Grounds(form.grounds(), form.documents());
        return changes.propose(grounds.change(key, form.change()), signedIn);
    }

    /** Asks to close an account. */
    @PostMapping("/api/v1/own-accounts/{number}/closing")
    ResponseEntity<ChangeAnswer> close(
            @PathVariable String number,
            @RequestBody Grounds grounds,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        return changes.propose(grounds.change(key, new CloseAccount(number)), signedIn);
    }

    /** Asks for limits of an account in place of those before. */
    @PostMapping("/api/v1/own-accounts/{number}/limits")
    ResponseEntity<ChangeAnswer> limit(
            @PathVariable String number,
            @RequestBody LimitForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Grounds grounds = new Grounds(form.grounds(), form.documents());
        return changes.propose(grounds.change(key, form.change(number)), signedIn);
    }

    /** Accounts of the centre that a filter finds, closed ones too. */
    @GetMapping("/api/v1/own-accounts")
    AccountsAnswer accounts(
            @RequestParam(required = false) @Nullable BankAccountKind kind,
            @RequestParam(required = false) @Nullable Boolean closed,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        AccountPage page =
                desk.accounts(
                        new AccountQuery(kind, closed, text).filter(), new Slice(after, limit));
        return new AccountsAnswer(
                page.total(),
                page.book().fen(),
                page.lines().stream().map(AccountAnswer::of).toList());
    }
}
