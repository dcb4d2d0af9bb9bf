/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.anju.kernel.Refusal.Ground;
import org.anju.kernel.RowProblem;

/**
 * What can be wrong with an application to remit apart from its list; the constant's name is the
 * problem's code.
 */
enum ApplicationFault {
    /** No employer account has this number. */
    EMPLOYER_UNKNOWN(Ground.UNKNOWN, "account", "没有单位账号为“%s”的单位；请核对单位账号后重新提交"),
    /** The employer account is closed, sealed or has its contributions deferred. */
    EMPLOYER_STATE(Ground.STATE, "account", "单位账号“%s”当前状态为 %s，不能汇缴；请先恢复单位账户为正常状态"),
    /** The month is not written yyyy-MM. */
    MONTH_FORM(Ground.CONTENT, "month", "缴存月份“%s”不是“四位年份-两位月份”的形式；请改写成例如 2026-01 后重新提交"),
    /** The month is written yyyy-MM but is none of the twelve. */
    MONTH_IMPOSSIBLE(Ground.CONTENT, "month", "缴存月份“%s”的月份不在 01 至 12 之间；请改为实际缴存的月份后重新提交"),
    /** The month is further ahead than may be paid in advance. */
    MONTH_TOO_FAR_AHEAD(Ground.CONTENT, "month", "缴存月份“%s”超出可预缴的范围，记账日所在月份之后最多 %s 个月；请核对缴存月份后重新提交"),
    /** No limits are in force in this month. */
    LIMITS_MISSING(Ground.STATE, "month", "缴存月份“%s”没有可适用的缴存基数上下限；请核对缴存月份，或先由中心登记该月适用的限额"),
    /** The employer account has no rates in this month. */
    RATES_MISSING(Ground.STATE, "month", "该单位账户在缴存月份“%s”尚无缴存比例；请核对缴存月份，不得早于单位开户的月份"),
    /** The employer's rate is outside the limits of the month. */
    EMPLOYER_RATE_OUTSIDE_LIMITS(
            Ground.CONTENT, "employer_rate", "单位缴存比例 %s%% 不在该月规定的 %s%% 至 %s%% 之间；请先办理缴存比例调整"),
    /** The person's rate is outside the limits of the month. */
    PERSON_RATE_OUTSIDE_LIMITS(
            Ground.CONTENT, "person_rate", "个人缴存比例 %s%% 不在该月规定的 %s%% 至 %s%% 之间；请先办理缴存比例调整"),
    /** A remittance of this employer account, month and kind still awaits its payment. */
    REMITTANCE_OPEN(Ground.STATE, "month", "该单位 %s 的汇缴申请 %s 尚在等待缴款；请先按其要求完成缴款"),
    /** Nobody of the employer is left whose month could be paid. */
    ROSTER_EMPTY(
            Ground.STATE, "account", "单位账号“%s”在 %s 没有可汇缴的职工：没有正常状态的个人账户，或该月均已入账；请核对缴存月份和职工账户状态");

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}+");

    /** As long as an identity number or longer; a time stamp of 14 digits is shown whole. */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Za-z]{15,}");

    private static final int TAIL_LENGTH = 4;
    private static final int SHOWN_LENGTH_MAX = 40;

    private final Ground ground;
    private final String parameter;
    private final String message;

    ApplicationFault(Ground ground, String parameter, String message) {
        this.ground = ground;
        this.parameter = parameter;
        this.message = message;
    }

    /**
     * The problem, at no line of the list.
     *
     * @param value what was given; the first argument of the message
     * @param more the further arguments of the message
     */
    RowProblem problem(String value, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = shown(value);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new RowProblem(0, parameter, shown(value), name(), message.formatted(arguments));
    }

    /** On what ground a problem of this code refuses; the problems of lists refuse by content. */
    static Ground groundOf(String code) {
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(code))
                .map(fault -> fault.ground)
                .findFirst()
                .orElse(Ground.CONTENT);
    }

    /**
     * What was given, as it may be shown and stored: at most 40 characters, nothing unprintable,
     * and only the last four of whatever is as long as an identity number.
     */
    static String shown(String value) {
        String printable = UNPRINTABLE.matcher(value).replaceAll("");
        String masked =
                IDENTIFIER.matcher(printable).replaceAll(found -> "****" + tail(found.group()));
        return masked.length() <= SHOWN_LENGTH_MAX
                ? masked
                : masked.substring(0, SHOWN_LENGTH_MAX) + "…";
    }

    private static String tail(String value) {
        return value.substring(value.length() - TAIL_LENGTH);
    }
}
