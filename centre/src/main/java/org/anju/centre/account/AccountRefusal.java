/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.protection.Mask;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** Something about an account cannot be done as asked; nothing is stored. */
public final class AccountRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private AccountRefusal(Ground ground, List<RowProblem> problems) {
        super(ground, problems.getFirst().code(), problems.getFirst().message(), problems);
    }

    private static AccountRefusal of(
            Ground ground, String column, String value, String code, String message) {
        return new AccountRefusal(ground, List.of(new RowProblem(0, column, value, code, message)));
    }

    static AccountRefusal employerForm(String typed) {
        // Whoever mistakes the field may have typed a personal number.
        String shown = Mask.FREE_TEXT.apply(typed);
        return of(
                Ground.UNKNOWN,
                "employer_account",
                shown,
                "EMPLOYER_UNKNOWN",
                "“" + shown + "”不是单位账号，单位账号为 10 位数字并含校验码；请核对账号");
    }

    static AccountRefusal employerUnknown(EmployerAccountNo number) {
        return of(
                Ground.UNKNOWN,
                "employer_account",
                number.value(),
                "EMPLOYER_UNKNOWN",
                "没有单位账号 " + number + "；请核对账号");
    }

    static AccountRefusal employerState(EmployerAccountNo number, AccountState state) {
        return of(
                Ground.STATE,
                "employer_account",
                number.value(),
                "EMPLOYER_STATE",
                "单位账户 " + number + " 的状态为“" + state.name() + "”，不能为职工开户；请先恢复该单位账户");
    }

    static AccountRefusal rates(List<RowProblem> problems) {
        return new AccountRefusal(Ground.CONTENT, problems);
    }

    static AccountRefusal noLimits(LocalDate day) {
        return of(
                Ground.STATE, "", day.toString(), "LIMITS_MISSING", day + " 没有生效的缴存比例和基数上下限；请先设定");
    }

    /** What was typed is neither a personal account number nor a citizen's identity number. */
    public static AccountRefusal accountForm(String typed) {
        String shown = Mask.FREE_TEXT.apply(typed);
        return of(
                Ground.UNKNOWN,
                "account",
                shown,
                "ACCOUNT_UNKNOWN",
                "“" + shown + "”不是个人账号或证件号码；个人账号为 12 位数字，证件号码为 18 位，请核对");
    }

    /** There is no such account, or it is none of the asker's business. */
    public static AccountRefusal accountUnknown(PersonalAccountNo number) {
        return of(
                Ground.UNKNOWN,
                "account",
                number.value(),
                "ACCOUNT_UNKNOWN",
                "没有个人账号 " + number + "；请核对账号");
    }

    /** Nobody of this identity number has an account. */
    public static AccountRefusal personWithoutAccount(IdentityNumber person) {
        return of(
                Ground.UNKNOWN,
                "identity_number",
                person.toString(),
                "ACCOUNT_UNKNOWN",
                "证件号码 " + person + " 没有个人账户；请核对证件号码");
    }

    static AccountRefusal severalAccounts(IdentityNumber person, List<PersonalAccount> accounts) {
        String numbers =
                accounts.stream()
                        .map(account -> account.number().value())
                        .collect(Collectors.joining("、"));
        return of(
                Ground.STATE,
                "identity_number",
                person.toString(),
                "ACCOUNT_AMBIGUOUS",
                "证件号码 " + person + " 有多个未销户的个人账户（" + numbers + "）；请改用个人账号办理");
    }

    static AccountRefusal stateMove(
            PersonalAccount account, String asked, List<AccountState> allowed) {
        String targets =
                allowed.isEmpty()
                        ? "该状态下不能再变更"
                        : allowed.stream()
                                .map(state -> state.code() + " " + state.name())
                                .collect(Collectors.joining("、", "只能变更为 ", ""));
        AccountState now = account.state();
        return of(
                Ground.STATE,
                "state",
                asked,
                "STATE_MOVE",
                "个人账户 %s 的状态为 %s %s，不能变更为 %s；%s"
                        .formatted(account.number(), now.code(), now.name(), asked, targets));
    }

    static AccountRefusal keptOpen(PersonalAccountNo number, String caseNo) {
        return of(
                Ground.STATE,
                "account",
                number.value(),
                "ACCOUNT_IN_USE",
                "个人账户 " + number + " 在业务 " + caseNo + " 的清册中，款项入账、过期或撤销前不能销户；请先办结或撤销该业务");
    }

    static AccountRefusal reasonLength(int max) {
        return of(Ground.CONTENT, "reason", "", "REASON_LENGTH", "请写明变更原因，1 至 " + max + " 个字");
    }
}
