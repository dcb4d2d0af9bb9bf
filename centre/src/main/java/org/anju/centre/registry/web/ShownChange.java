/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.centre.registry.RegistryChange.CloseAccount;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.registry.RegistryChange.Reapply;
import org.anju.centre.registry.RegistryChange.RegisterAccount;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryChange.RuleDifference;
import org.anju.centre.registry.RegistryChange.SetBankReason;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.registry.RegistryChange.SetPayingRule;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.registry.RequestedChange;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.centre.settlement.BankReason;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A change as a page shows it.
 *
 * @param facts what it is about, in order
 */
record ShownChange(RequestedChange request, List<Fact> facts) {

    private static final int LAST = 4;

    /** Holds its own copy of the facts. */
    public ShownChange {
        facts = List.copyOf(facts);
    }

    /**
     * One thing that it says.
     *
     * @param label the end of its message key below {@code registry.field.}
     * @param value as it is shown; a wallet of somebody else's by its last four digits
     * @param word whether the value is the end of a message key below {@code registry.word.}
     */
    public record Fact(String label, String value, boolean word) {}

    static ShownChange of(RequestedChange request) {
        return new ShownChange(
                request,
                switch (request.change()) {
                    case RegisterAgreement agreement -> facts(agreement);
                    case EndAgreement(var agreement, var lastDay) ->
                            List.of(
                                    fact("agreement", agreement.toString()),
                                    fact("lastDay", lastDay.toString()));
                    case RegisterAccount(var kind, var number, var name, var operator) ->
                            List.of(
                                    new Fact("kind", kind.name(), true),
                                    fact("number", number),
                                    fact("name", name),
                                    fact("bank", operator));
                    case CloseAccount(var number) -> List.of(fact("closed", number));
                    case SetLimit limit ->
                            List.of(
                                    fact("number", limit.number()),
                                    fact("from", limit.from().toString()),
                                    fact("payment", yuan(limit.limit().payment())),
                                    fact("day", yuan(limit.limit().day())),
                                    fact("balance", yuan(limit.limit().balance())));
                    case SetPayingRule(var rule) -> facts(rule);
                    case SetReleaseRule(var rule) -> facts(rule);
                    case SetBankReason(var reason) -> facts(reason);
                    case RuleDifference(var difference) -> facts(difference);
                    case Reapply(var task, var wallet) ->
                            List.of(
                                    fact("stop", task.toString()),
                                    fact("wallet", wallet.map(ShownChange::tail).orElse("—")));
                });
    }

    private static List<Fact> facts(RegisterAgreement agreement) {
        List<Fact> facts =
                new ArrayList<>(
                        List.of(
                                new Fact("kind", agreement.kind().name(), true),
                                fact("agreementNumber", agreement.number()),
                                fact("bank", agreement.bank()),
                                fact("parties", agreement.parties()),
                                fact("from", agreement.from().toString()),
                                fact("to", agreement.to().toString())));
        agreement.renews().ifPresent(old -> facts.add(fact("renews", old.toString())));
        return facts;
    }

    private static List<Fact> facts(PayingRule rule) {
        return List.of(
                fact("route", rule.route().chinese()),
                fact("from", rule.from().toString()),
                fact("deposit", rule.deposit()),
                fact("payingWallet", rule.wallet()),
                fact("loanWallet", rule.loanWallet().orElse("—")));
    }

    private static List<Fact> facts(ReleaseRule rule) {
        return List.of(
                fact("route", rule.route().chinese()),
                fact("from", rule.from().toString()),
                new Fact("release", rule.auto() ? "AUTO" : "HUMAN", true),
                fact("perWalk", rule.perWalk().toString()),
                fact("perDay", rule.perDay().toString()),
                new Fact("verified", rule.verified() ? "VERIFIED" : "NOT_VERIFIED", true));
    }

    private static List<Fact> facts(DifferenceLine difference) {
        return List.of(
                fact("differenceAccount", difference.account()),
                fact("differenceDate", difference.date().toString()),
                new Fact("difference", difference.kind().name(), true),
                fact("reference", difference.reference().isEmpty() ? "—" : difference.reference()),
                fact("expected", told(difference, difference.expected())),
                fact("found", told(difference, difference.found())));
    }

    private static String told(DifferenceLine difference, @Nullable Long value) {
        if (value == null) {
            return "—";
        }
        return switch (difference.kind().measure()) {
            case FEN -> Cny.ofFen(value).toString();
            case NUMBER, NONE -> value.toString();
        };
    }

    private static List<Fact> facts(BankReason reason) {
        return List.of(
                fact("linked", reason.bank()),
                fact("code", reason.code()),
                fact("from", reason.from().toString()),
                fact("meaning", reason.meaning()),
                fact("iso", reason.iso()),
                new Fact("retry", reason.retry().name(), true));
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value, false);
    }

    private static String yuan(Optional<Cny> amount) {
        return amount.map(Cny::toString).orElse("—");
    }

    private static String tail(String number) {
        return "*" + number.substring(Math.max(0, number.length() - LAST));
    }
}
