/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anju.centre.registry.LimitTask.Owner;
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
import org.anju.centre.route.Phase;
import org.anju.centre.route.Place;
import org.anju.centre.route.Routes;
import org.anju.centre.route.Walk;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;

/**
 * Says what keeps a change out of the registry: first everything that was filled in wrongly, then
 * what does not fit as things stand. Asked when it is proposed and again when it is approved.
 */
@Service
class ChangeCheckService {

    private static final LocalDate EARLY = LocalDate.of(1949, 10, 1);
    private static final LocalDate FAR = LocalDate.of(2999, 12, 31);
    private static final int NUMBER_MAX = 60;
    private static final int PARTIES_MAX = 200;
    private static final int NAME_MAX = 140;
    private static final int GROUNDS_MAX = 255;
    private static final int BANK_MAX = 35;
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{1,34}");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]+");

    private final AgreementRepository agreements;
    private final ChangeRepository changes;
    private final LimitRepository limits;
    private final OwnAccounts accounts;
    private final Routes routes;
    private final RuleCheckService ruleChecks;
    private final Clock clock;

    ChangeCheckService(
            AgreementRepository agreements,
            ChangeRepository changes,
            LimitRepository limits,
            OwnAccounts accounts,
            Routes routes,
            RuleCheckService ruleChecks,
            Clock clock) {
        this.agreements = agreements;
        this.changes = changes;
        this.limits = limits;
        this.accounts = accounts;
        this.routes = routes;
        this.ruleChecks = ruleChecks;
        this.clock = clock;
    }

    /**
     * Lets pass what may come into the registry now.
     *
     * @param documents how many of the papers that it names are kept
     * @throws RegistryRefusal with everything that is wrong
     */
    void require(NewChange asked, int documents) {
        List<RowProblem> problems = new ArrayList<>(content(asked.change()));
        if (!isText(asked.grounds(), GROUNDS_MAX)) {
            problems.add(problem("grounds", "", "REGISTRY_GROUNDS", "请写明办理依据，1 至 255 个字"));
        }
        if (documents != asked.documents().size()) {
            problems.add(problem("documents", "", "REGISTRY_DOCUMENT_UNKNOWN", "所附材料未找到；请重新上传"));
        } else if (documents == 0 && needsPaper(asked.change())) {
            problems.add(
                    problem(
                            "documents",
                            "",
                            "REGISTRY_DOCUMENT_NEEDED",
                            "登记协议须上传协议文件，差异认定须上传银行的书面说明"));
        }
        if (!problems.isEmpty()) {
            throw RegistryRefusal.content(problems);
        }
        requireState(asked.id(), asked.change());
    }

    private static boolean needsPaper(RegistryChange change) {
        return change instanceof RegisterAgreement || change instanceof RuleDifference;
    }

    /**
     * Lets pass what fits as things stand.
     *
     * @throws RegistryRefusal saying what does not
     */
    void requireState(ChangeId id, RegistryChange change) {
        switch (change) {
            case RegisterAgreement agreement -> requireFree(id, agreement);
            case EndAgreement end -> requireEndable(end);
            case RegisterAccount account -> requireNew(account);
            case CloseAccount(var number) -> requireClosable(number);
            case SetPayingRule(var rule) -> ruleChecks.requireState(rule);
            case RuleDifference(var difference) -> ruleChecks.requireState(difference);
            case SetReleaseRule _, SetBankReason _ -> {
                // A rule of release and a meaning name nothing that could have changed meanwhile.
            }
            case SetLimit limit -> requireAccount(limit.number());
            case Reapply reapply -> requireWaiting(reapply);
        }
    }

    private List<RowProblem> content(RegistryChange change) {
        return switch (change) {
            case RegisterAgreement agreement -> content(agreement);
            case RegisterAccount account -> content(account);
            case SetLimit limit -> content(limit);
            case EndAgreement(_, var lastDay) ->
                    lastDay.isBefore(today()) || lastDay.isAfter(FAR)
                            ? List.of(
                                    problem(
                                            "last_day",
                                            lastDay.toString(),
                                            "REGISTRY_DAY_PAST",
                                            "日期不能早于今天，也不能晚于 2999 年"))
                            : List.<RowProblem>of();
            case CloseAccount _, RuleDifference _ -> List.<RowProblem>of();
            case SetPayingRule(var rule) -> ruleChecks.content(rule, today());
            case SetReleaseRule(var rule) -> ruleChecks.content(rule, today());
            case SetBankReason(var reason) -> ruleChecks.content(reason, today());
            case Reapply(_, var wallet) ->
                    wallet.filter(number -> !ACCOUNT.matcher(number).matches()).isPresent()
                            ? List.of(
                                    problem(
                                            "wallet",
                                            "",
                                            "REGISTRY_ACCOUNT_FORM",
                                            "编号为 1 至 34 位字母或数字；请核对"))
                            : List.<RowProblem>of();
        };
    }

    private List<RowProblem> content(RegisterAgreement agreement) {
        List<RowProblem> problems = new ArrayList<>();
        if (!isText(agreement.number(), NUMBER_MAX)) {
            problems.add(problem("number", "", "REGISTRY_NUMBER", "协议编号为 1 至 60 个字"));
        }
        if (!isText(agreement.bank(), BANK_MAX)) {
            problems.add(
                    problem(
                            "bank",
                            agreement.bank(),
                            "REGISTRY_BANK_FORM",
                            "请写明银行，1 至 35 个字，与账户的运营机构一致"));
        }
        if (!isText(agreement.parties(), PARTIES_MAX)) {
            problems.add(problem("parties", "", "REGISTRY_PARTIES", "请写明协议各方，1 至 200 个字"));
        }
        if (agreement.to().isBefore(agreement.from())
                || agreement.to().isBefore(today())
                || agreement.to().isAfter(FAR)
                || agreement.from().isBefore(EARLY)) {
            problems.add(
                    problem(
                            "valid_to",
                            agreement.to().toString(),
                            "REGISTRY_VALIDITY",
                            "终止日不能早于起始日，也不能早于今天；已过期的协议请登记续签后的协议"));
        }
        return problems;
    }

    private List<RowProblem> content(RegisterAccount account) {
        List<RowProblem> problems = new ArrayList<>();
        if (!ACCOUNT.matcher(account.number()).matches()) {
            problems.add(
                    problem(
                            "number",
                            account.number(),
                            "REGISTRY_ACCOUNT_FORM",
                            "编号为 1 至 34 位字母或数字；请核对"));
        }
        if (!isText(account.name(), NAME_MAX) || !isSendable(account.name())) {
            problems.add(problem("name", "", "REGISTRY_NAME", "户名为 1 至 140 个字，须是银行报文允许的字符"));
        }
        if (!isText(account.operator(), BANK_MAX)) {
            problems.add(
                    problem(
                            "operator",
                            account.operator(),
                            "REGISTRY_BANK_FORM",
                            "请写明银行，1 至 35 个字，与账户的运营机构一致"));
        }
        return problems;
    }

    private List<RowProblem> content(SetLimit limit) {
        List<RowProblem> problems = new ArrayList<>();
        if (limit.from().isBefore(today()) || limit.from().isAfter(FAR)) {
            problems.add(
                    problem("from", limit.from().toString(), "REGISTRY_DAY_PAST", "生效日不能早于今天"));
        }
        boolean positive =
                Stream.of(limit.limit().payment(), limit.limit().day(), limit.limit().balance())
                        .flatMap(Optional::stream)
                        .allMatch(Cny::isPositive);
        if (!positive) {
            problems.add(problem("payment", "", "REGISTRY_LIMIT_POSITIVE", "限额须大于零；不限的留空"));
        }
        Optional<Cny> payment = limit.limit().payment();
        if (payment.isPresent()
                && limit.limit()
                        .day()
                        .filter(day -> day.compareTo(payment.get()) < 0)
                        .isPresent()) {
            problems.add(
                    problem(
                            "day",
                            limit.limit().day().get().toString(),
                            "REGISTRY_LIMIT_ORDER",
                            "日累计限额不能低于单笔限额"));
        }
        return problems;
    }

    private void requireFree(ChangeId id, RegisterAgreement agreement) {
        if (agreements.isTaken(agreement.bank(), agreement.number(), id)) {
            throw RegistryRefusal.state(
                    "AGREEMENT_NUMBER_TAKEN",
                    "number",
                    agreement.number(),
                    "与该银行的协议 " + agreement.number() + " 已登记或待复核；请核对编号");
        }
        agreement
                .renews()
                .filter(renewed -> !isOfTheSame(renewed, agreement))
                .ifPresent(
                        renewed -> {
                            throw RegistryRefusal.state(
                                    "AGREEMENT_NOT_RENEWABLE",
                                    "renews",
                                    renewed.toString(),
                                    "只能续签同一银行、同一种类、已复核的协议");
                        });
    }

    private boolean isOfTheSame(ChangeId renewed, RegisterAgreement by) {
        return changes.find(renewed)
                .filter(change -> change.state() == ChangeState.APPROVED)
                .map(RequestedChange::change)
                .filter(
                        before ->
                                before instanceof RegisterAgreement old
                                        && old.bank().equals(by.bank())
                                        && old.kind() == by.kind())
                .isPresent();
    }

    private void requireEndable(EndAgreement end) {
        RequestedChange registered =
                changes.find(end.agreement())
                        .orElseThrow(() -> RegistryRefusal.unknown(end.agreement().toString()));
        if (!(registered.change() instanceof RegisterAgreement terms)
                || registered.state() != ChangeState.APPROVED
                || terms.to().isBefore(today())
                || agreements.ended().containsKey(end.agreement())) {
            throw RegistryRefusal.state(
                    "AGREEMENT_NOT_ENDABLE",
                    "agreement",
                    end.agreement().toString(),
                    "只能终止已复核、尚未到期、尚未终止的协议");
        }
    }

    private void requireNew(RegisterAccount account) {
        if (accounts.find(account.number()).isPresent()) {
            throw RegistryRefusal.state(
                    "OWN_ACCOUNT_STANDS",
                    "number",
                    account.number(),
                    "账户或钱包 " + account.number() + " 已登记；请核对编号");
        }
    }

    private void requireClosable(String number) {
        requireAccount(number);
        if (accounts.closedAt(number).isPresent()) {
            throw RegistryRefusal.state(
                    "OWN_ACCOUNT_CLOSED", "number", number, "账户或钱包 " + number + " 已销户");
        }
        if (routes.open().stream().anyMatch(walk -> uses(walk, number))) {
            throw RegistryRefusal.state(
                    "OWN_ACCOUNT_IN_USE",
                    "number",
                    number,
                    "仍有未办结的资金划转经过 " + number + "；请待其办结后再销户");
        }
    }

    private static boolean uses(Walk walk, String number) {
        return List.of(Place.DEPOSIT_ACCOUNT, Place.WALLET, Place.LOAN_WALLET).stream()
                .map(walk.accounts()::at)
                .flatMap(Optional::stream)
                .anyMatch(account -> account.number().equals(number));
    }

    private void requireAccount(String number) {
        if (accounts.find(number).isEmpty()) {
            throw RegistryRefusal.state(
                    "OWN_ACCOUNT_UNKNOWN", "number", number, "中心没有登记账户或钱包 " + number);
        }
    }

    private void requireWaiting(Reapply reapply) {
        LimitTask task =
                limits.find(reapply.task())
                        .orElseThrow(() -> RegistryRefusal.unknown(reapply.task().toString()));
        boolean rests =
                routes.find(task.walk()).filter(walk -> walk.phase() == Phase.RESTING).isPresent();
        if (task.owner() != Owner.PAYEE || !task.isOpen() || !rests) {
            throw RegistryRefusal.state(
                    "LIMIT_TASK_OVER",
                    "task",
                    reapply.task().toString(),
                    "这笔付款已不在钱包中待付（已重付或已退回专户）；请由业务重新发起");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }

    static boolean isText(String text, int most) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= most
                && TEXT.matcher(text).matches();
    }

    /** Whether a payment can name such a holder. */
    private static boolean isSendable(String name) {
        try {
            return new TransactionParty(name, AccountId.wallet("0")).name().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static RowProblem problem(String field, String value, String code, String message) {
        return new RowProblem(0, field, value, code, message);
    }
}
