/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.StatementLine;
import org.anju.sandbox.core.Statements;
import org.anju.sandbox.core.Wallet;
import org.anju.sandbox.core.WalletClass;
import org.anju.sandbox.core.WalletNumber;
import org.anju.sandbox.core.WalletOpening;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens wallets and tells what is in them. */
@RestController
@RequestMapping("/control/v1/wallets")
class WalletController {

    /**
     * The order to open a wallet.
     *
     * @param openingFen absent = 0
     * @param subscriber the node that is told of a centre's wallet, or that a loan wallet serves;
     *     absent = the first subscriber
     */
    record OpenWallet(
            @Nullable String number,
            @Nullable String name,
            @Nullable WalletOwner owner,
            @JsonProperty("class") @Nullable WalletClass walletClass,
            @Nullable Long openingFen,
            @Nullable String subscriber) {}

    /**
     * A wallet as it stands.
     *
     * @param lastSequence the number of its newest notice, 0 before the first
     */
    record WalletState(
            String number,
            String name,
            WalletOwner owner,
            @JsonProperty("class") WalletClass walletClass,
            long balanceFen,
            long lastSequence) {}

    /**
     * A movement on a wallet.
     *
     * @param number counts the wallet's movements from 1
     * @param fen positive: money came; negative: money left
     */
    record ToldMovement(
            long number,
            UUID booking,
            LocalDate bookingDate,
            OffsetDateTime bookedAt,
            long fen,
            long balanceAfterFen,
            String otherNumber,
            String otherName,
            String remark) {}

    private static final int USUAL_LINES = 50;

    private final Bank bank;
    private final Statements statements;
    private final Deliveries deliveries;
    private final Subscribers subscribers;

    WalletController(
            Bank bank, Statements statements, Deliveries deliveries, Subscribers subscribers) {
        this.bank = bank;
        this.statements = statements;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WalletState open(@RequestBody OpenWallet order) {
        WalletOwner owner = required("owner", order.owner());
        Long openingFen = order.openingFen();
        Wallet wallet =
                bank.open(
                        new WalletOpening(
                                new WalletNumber(required("number", order.number())),
                                required("name", order.name()),
                                owner,
                                required("class", order.walletClass()),
                                notifiedNode(owner, order.subscriber()),
                                Cny.ofFen(openingFen == null ? 0 : openingFen)));
        return state(wallet, deliveries.lastSequences());
    }

    @GetMapping
    List<WalletState> list() {
        Map<String, Long> lastSequences = deliveries.lastSequences();
        return bank.wallets().stream().map(wallet -> state(wallet, lastSequences)).toList();
    }

    /** The newest movements, the newest first. */
    @GetMapping("/{number}/movements")
    List<ToldMovement> movements(
            @PathVariable("number") String number,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
        int lines = within("limit", limit, USUAL_LINES, 1, Statements.LINES_MAX);
        return statements.newest(new WalletNumber(number), lines).stream()
                .map(WalletController::told)
                .toList();
    }

    private static ToldMovement told(StatementLine line) {
        return new ToldMovement(
                line.number(),
                line.booking(),
                line.bookingDate(),
                line.bookedAt(),
                line.amount().fen(),
                line.balanceAfter().fen(),
                line.otherNumber(),
                line.otherName(),
                line.remark());
    }

    private @Nullable String notifiedNode(WalletOwner owner, @Nullable String subscriber) {
        return owner == WalletOwner.CENTRE || owner == WalletOwner.BANK || subscriber != null
                ? subscribers.nodeFor(subscriber)
                : null;
    }

    private static WalletState state(Wallet wallet, Map<String, Long> lastSequences) {
        String number = wallet.number().value();
        return new WalletState(
                number,
                wallet.name(),
                wallet.owner(),
                wallet.walletClass(),
                wallet.balance().fen(),
                lastSequences.getOrDefault(number, 0L));
    }
}
