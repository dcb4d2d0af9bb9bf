/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.Place;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;

/** Says what keeps a rule of a route out of the registry. */
@Service
class RuleCheckService {

    private static final LocalDate FAR = LocalDate.of(2999, 12, 31);

    private final OwnAccounts accounts;

    RuleCheckService(OwnAccounts accounts) {
        this.accounts = accounts;
    }

    List<RowProblem> content(PayingRule rule, LocalDate today) {
        List<RowProblem> problems = new ArrayList<>(days(rule.from(), today));
        if (rule.route().uses(Place.LOAN_WALLET) != rule.loanWallet().isPresent()) {
            problems.add(
                    ChangeCheckService.problem(
                            "loan_wallet",
                            rule.loanWallet().orElse(""),
                            "REGISTRY_RULE_LOAN_WALLET",
                            "经过委托贷款账户钱包的路径须指定该钱包，其他路径不填"));
        }
        return problems;
    }

    List<RowProblem> content(ReleaseRule rule, LocalDate today) {
        List<RowProblem> problems = new ArrayList<>(days(rule.from(), today));
        boolean ordered =
                !rule.perWalk().isNegative() && rule.perDay().compareTo(rule.perWalk()) >= 0;
        if (!ordered || rule.auto() && !rule.perWalk().isPositive()) {
            problems.add(
                    ChangeCheckService.problem(
                            "per_walk",
                            rule.perWalk().toString(),
                            "REGISTRY_RULE_CAPS",
                            "自动放行须填写单笔上限和每日上限，单笔大于零，每日不低于单笔"));
        }
        if (rule.auto() && rule.route().paysOut() && !rule.verified()) {
            problems.add(
                    ChangeCheckService.problem(
                            "verified",
                            "",
                            "REGISTRY_RULE_UNVERIFIED",
                            "自动放行的付款须先经银行核验收款钱包；请勾选核验"));
        }
        return problems;
    }

    /**
     * Lets pass what names accounts of the right kinds that are open.
     *
     * @throws RegistryRefusal naming the account that is not
     */
    void requireState(PayingRule rule) {
        require(BankAccountKind.DEPOSIT, rule.deposit());
        require(BankAccountKind.WALLET, rule.wallet());
        rule.loanWallet().ifPresent(number -> require(BankAccountKind.LOAN_WALLET, number));
    }

    private void require(BankAccountKind kind, String number) {
        Optional<OwnAccount> known =
                accounts.open(kind).stream()
                        .filter(account -> account.number().equals(number))
                        .findFirst();
        if (known.isEmpty()) {
            throw RegistryRefusal.state(
                    "REGISTRY_RULE_ACCOUNT",
                    "number",
                    number,
                    "中心没有在用的这一种类的账户或钱包 " + number + "；请从在用的账户中选择");
        }
    }

    private static List<RowProblem> days(LocalDate from, LocalDate today) {
        return from.isBefore(today) || from.isAfter(FAR)
                ? List.of(
                        ChangeCheckService.problem(
                                "from", from.toString(), "REGISTRY_DAY_PAST", "生效日不能早于今天"))
                : List.<RowProblem>of();
    }
}
