/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.kernel.Cny;

/** What a change says: to a checker in one line, and to a digest in full. */
final class ChangeWords {

    private ChangeWords() {}

    /** What the checker reads in the inbox, without personal data. */
    static String title(RegistryChange change) {
        return switch (change) {
            case RegisterAgreement agreement ->
                    "%s%s %s（%s），%s 至 %s"
                            .formatted(
                                    agreement.renews().isPresent() ? "续签" : "登记",
                                    agreement.kind().chinese(),
                                    agreement.number(),
                                    agreement.bank(),
                                    agreement.from(),
                                    agreement.to());
            case EndAgreement(_, var lastDay) -> "终止协议，最后有效日 " + lastDay;
            case RegisterAccount account ->
                    "登记%s %s（%s）"
                            .formatted(
                                    switch (account.kind()) {
                                        case DEPOSIT -> "存款专户";
                                        case WALLET -> "对公钱包";
                                        case LOAN_WALLET -> "委托贷款账户钱包";
                                    },
                                    account.number(),
                                    account.operator());
            case CloseAccount(var number) -> "销户 " + number;
            case SetLimit limit -> "调整限额 " + limit.number() + "，自 " + limit.from() + " 起";
            case SetPayingRule(var rule) ->
                    "%s的付款账户规则，自 %s 起".formatted(rule.route().chinese(), rule.from());
            case SetReleaseRule(var rule) ->
                    "%s的放行规则，自 %s 起%s"
                            .formatted(
                                    rule.route().chinese(),
                                    rule.from(),
                                    rule.auto() ? "单笔 " + rule.perWalk() + " 元以内自动放行" : "由人工放行");
            case RuleDifference(var difference) ->
                    "认定 %s 的对账差异（账户 %s）".formatted(difference.date(), difference.account());
            case SetBankReason(var reason) ->
                    "银行原因码 %s 的含义（%s），自 %s 起".formatted(reason.code(), reason.iso(), reason.from());
            case Reapply(_, var wallet) -> wallet.isPresent() ? "更换收款钱包后重新付款" : "收款钱包提额后重新付款";
        };
    }

    /** All that is asked for, as its digest covers it. */
    static String full(NewChange asked, List<Document> documents) {
        Stream<String> papers = documents.stream().map(paper -> paper.id() + " " + paper.sm3());
        return Stream.concat(
                        Stream.of(asked.id().toString(), full(asked.change()), asked.grounds()),
                        papers)
                .collect(Collectors.joining("\n"));
    }

    private static String full(RegistryChange change) {
        return switch (change) {
            case RegisterAgreement agreement -> agreement.toString();
            case EndAgreement end -> end.toString();
            case RegisterAccount account -> account.toString();
            case CloseAccount close -> close.toString();
            case SetLimit(var number, var from, var limit) ->
                    "SetLimit " + number + " " + from + " " + full(limit);
            case SetPayingRule(var rule) -> rule.toString();
            case SetReleaseRule(var rule) -> rule.toString();
            case SetBankReason(var reason) -> reason.toString();
            case RuleDifference(var difference) -> full(difference);
            case Reapply(var task, var wallet) -> "Reapply " + task + " " + wallet.orElse("");
        };
    }

    // What ended it meanwhile is no part of what was asked.
    private static String full(DifferenceLine difference) {
        return Stream.of(
                        difference.id(),
                        difference.account(),
                        difference.date(),
                        difference.kind(),
                        difference.reference(),
                        difference.expected(),
                        difference.found())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String full(WalletLimit limit) {
        return Stream.of(limit.payment(), limit.day(), limit.balance())
                .map(ChangeWords::fen)
                .collect(Collectors.joining(" "));
    }

    private static String fen(Optional<Cny> amount) {
        return amount.map(each -> String.valueOf(each.fen())).orElse("-");
    }
}
