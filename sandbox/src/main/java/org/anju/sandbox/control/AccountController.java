/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Account;
import org.anju.sandbox.core.AccountCondition;
import org.anju.sandbox.core.AccountKind;
import org.anju.sandbox.core.Accounts;
import org.anju.sandbox.core.AgreedLimits;
import org.anju.sandbox.core.DepositOpening;
import org.anju.sandbox.core.WalletClass;
import org.anju.sandbox.core.WalletOwner;
import org.anju.sandbox.delivery.Deliveries;
import org.anju.sandbox.delivery.Subscribers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens deposit accounts, and sets what wallets and deposit accounts may do. */
@RestController
@RequestMapping("/control/v1")
class AccountController {

    /**
     * The order to open a special deposit account of a centre.
     *
     * @param openingFen absent = 0
     * @param subscriber the centre that owns it; absent = the first subscriber
     */
    record OpenDeposit(
            @Nullable String number,
            @Nullable String name,
            @Nullable Long openingFen,
            @Nullable String subscriber) {}

    /**
     * An account as it stands.
     *
     * @param subscriber the node that is told of every movement; null where nobody is
     * @param lastSequence the number of its newest notice, 0 before the first
     * @param perPaymentFen what it may pay at once by agreement; null = no limit
     * @param perDayFen what it may pay in a day by agreement; null = no limit
     */
    record AccountStanding(
            String number,
            AccountKind kind,
            String name,
            WalletOwner owner,
            @JsonProperty("class") @Nullable WalletClass walletClass,
            @Nullable String subscriber,
            AccountCondition condition,
            long balanceFen,
            long lastSequence,
            @Nullable Long perPaymentFen,
            @Nullable Long perDayFen) {}

    /** The order to freeze, limit to receiving, free or close an account. */
    record SetCondition(@Nullable AccountCondition condition, @Nullable String reason) {}

    /** What an account may pay by agreement from now on; absent = no limit. */
    record SetLimits(@Nullable Long perPaymentFen, @Nullable Long perDayFen) {}

    private final Accounts accounts;
    private final Deliveries deliveries;
    private final Subscribers subscribers;

    AccountController(Accounts accounts, Deliveries deliveries, Subscribers subscribers) {
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
    }

    @PostMapping("/deposits")
    @ResponseStatus(HttpStatus.CREATED)
    AccountStanding open(@RequestBody OpenDeposit order) {
        Long openingFen = order.openingFen();
        Account account =
                accounts.open(
                        new DepositOpening(
                                required("number", order.number()),
                                required("name", order.name()),
                                subscribers.nodeFor(order.subscriber()),
                                Cny.ofFen(openingFen == null ? 0 : openingFen)));
        return standing(account, deliveries.lastSequences());
    }

    /** Every wallet and deposit account, in order of number. */
    @GetMapping("/accounts")
    List<AccountStanding> list() {
        Map<String, Long> lastSequences = deliveries.lastSequences();
        return accounts.list().stream().map(account -> standing(account, lastSequences)).toList();
    }

    @PostMapping("/accounts/{number}/condition")
    AccountStanding set(@PathVariable("number") String number, @RequestBody SetCondition order) {
        String reason = order.reason();
        Account account =
                accounts.set(
                        AccountNumbers.read("number", number),
                        required("condition", order.condition()),
                        reason == null ? "" : reason);
        return standing(account, deliveries.lastSequences());
    }

    @PostMapping("/accounts/{number}/limits")
    AccountStanding agree(@PathVariable("number") String number, @RequestBody SetLimits order) {
        AccountId id = AccountNumbers.read("number", number);
        accounts.agree(
                id, new AgreedLimits(money(order.perPaymentFen()), money(order.perDayFen())));
        return standing(accounts.find(id).orElseThrow(), deliveries.lastSequences());
    }

    private AccountStanding standing(Account account, Map<String, Long> lastSequences) {
        String number = account.id().number();
        AgreedLimits limits = accounts.agreed(account.id());
        return new AccountStanding(
                number,
                account.kind(),
                account.name(),
                account.owner(),
                account.walletClass(),
                account.notifiedNode(),
                account.condition(),
                account.balance().fen(),
                lastSequences.getOrDefault(number, 0L),
                fen(limits.perPayment()),
                fen(limits.perDay()));
    }

    private static @Nullable Cny money(@Nullable Long fen) {
        return fen == null ? null : Cny.ofFen(fen);
    }

    private static @Nullable Long fen(@Nullable Cny amount) {
        return amount == null ? null : amount.fen();
    }
}
