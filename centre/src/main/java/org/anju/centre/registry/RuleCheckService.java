/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.Place;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.centre.settlement.BankReason;
import org.anju.centre.settlement.BankReasons;
import org.anju.centre.settlement.DifferenceRulings;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.RetryClass;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;

/** Says what keeps a dated rule out of the registry. */
@Service
class RuleCheckService {

    private static final LocalDate FAR = LocalDate.of(2999, 12, 31);

    private static final int MEANING_MAX = 140;
    private static final String NEVER_RECEIVED = "AG09";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,35}");

    private final OwnAccounts accounts;
    private final BankReasons reasons;
    private final DifferenceRulings rulings;

    RuleCheckService(OwnAccounts accounts, BankReasons reasons, DifferenceRulings rulings) {
        this.accounts = accounts;
        this.reasons = reasons;
        this.rulings = rulings;
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

    List<RowProblem> content(BankReason reason, LocalDate today) {
        List<RowProblem> problems = new ArrayList<>(days(reason.from(), today));
        if (!CODE.matcher(reason.code()).matches() || reason.code().equals(NEVER_RECEIVED)) {
            problems.add(
                    ChangeCheckService.problem(
                            "code",
                            reason.code(),
                            "REGISTRY_REASON_CODE",
                            "原因码为 1 至 35 位字母、数字或下划线；AG09 表示银行未收到，不作为拒绝原因登记"));
        }
        if (!ChangeCheckService.isText(reason.meaning(), MEANING_MAX)) {
            problems.add(
                    ChangeCheckService.problem(
                            "meaning", "", "REGISTRY_REASON_MEANING", "请写明银行给出的含义，1 至 140 个字"));
        }
        Optional<BankReason> known =
                reasons.standard().stream()
                        .filter(each -> each.code().equals(reason.iso()))
                        .findFirst();
        if (known.isEmpty() || decides(known.get()) != decides(reason)) {
            problems.add(
                    ChangeCheckService.problem(
                            "iso",
                            reason.iso(),
                            "REGISTRY_REASON_ISO",
                            "请从清单中选择对应的 ISO 原因码；须先查询的原因码不能改作确定的拒绝，反之亦然"));
        }
        return problems;
    }

    // Whether an order is at its end after it, or must be asked about first.
    private static boolean decides(BankReason reason) {
        return reason.retry() != RetryClass.AFTER_QUERY;
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

    /**
     * Lets pass what is open and for people.
     *
     * @throws RegistryRefusal if it is not
     */
    void requireState(DifferenceLine difference) {
        if (rulings.open(difference.id()).isEmpty()) {
            throw RegistryRefusal.state(
                    "DIFFERENCE_NOT_OPEN",
                    "difference",
                    difference.id().toString(),
                    "这一差异已经了结，或须由银行补到、更正后了结；请刷新清单");
        }
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
