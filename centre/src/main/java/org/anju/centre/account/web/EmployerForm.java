/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.party.CreditCode;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.protection.Mask;
import org.anju.kernel.ContributionRate;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an employer enrols (单位缴存登记), as it was filled in: any field may be missing.
 *
 * @param creditCode missing where the employer has none yet
 * @param employerRate in per cent, such as 8
 * @param personRate in per cent, such as 8
 * @param wallets the numbers of the wallets from which it will pay
 */
record EmployerForm(
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String employerRate,
        @Nullable String personRate,
        @Nullable List<@Nullable String> wallets) {

    private static final int RATE_LENGTH_MAX = 6;
    private static final int WALLET_LENGTH_MAX = 34;

    /** A form whose every field is sound. */
    record Enrolment(EmployerRegistration registration, EmployerRates rates) {}

    /**
     * The form's content.
     *
     * @throws FormRefusal with all that is wrong with it
     */
    Enrolment enrolment() {
        FormProblems problems = new FormProblems();
        String checkedName = name(problems);
        CreditCode code = creditCode(problems);
        ContributionRate employer = rate("employer_rate", employerRate, problems);
        ContributionRate person = rate("person_rate", personRate, problems);
        List<WalletNumber> numbers = wallets(problems);
        problems.refuseIfAny();
        return new Enrolment(
                new EmployerRegistration(checkedName, code, numbers),
                new EmployerRates(employer, person));
    }

    private String name(FormProblems problems) {
        String text = problems.required("name", name);
        if (text.length() > EmployerRegistration.NAME_MAX) {
            problems.add(
                    "name",
                    Mask.CLEAR,
                    text.substring(0, EmployerRegistration.NAME_MAX),
                    "NAME_LENGTH",
                    "单位名称超过 " + EmployerRegistration.NAME_MAX + " 个字；请按登记证书上的名称填写");
        }
        return text;
    }

    private @Nullable CreditCode creditCode(FormProblems problems) {
        String text = creditCode == null ? "" : IndexedField.normalised(creditCode);
        if (text.isEmpty()) {
            return null;
        }
        if (!CreditCode.isValid(text)) {
            problems.add(
                    "credit_code",
                    Mask.CLEAR,
                    text,
                    "CREDIT_CODE_FORM",
                    "统一社会信用代码应为 18 位并与校验码相符；请与登记证书逐位核对");
            return null;
        }
        return new CreditCode(text);
    }

    /** The rate in a field; no rate at all where a problem was noted. */
    private static ContributionRate rate(
            String field, @Nullable String value, FormProblems problems) {
        String text = problems.required(field, value);
        try {
            // Longer texts hold no rate, but numbers so large that reading them takes for ever.
            if (!text.isEmpty() && text.length() <= RATE_LENGTH_MAX) {
                return ContributionRate.ofPercent(new BigDecimal(text));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Told below, with the texts that are too long.
        }
        if (!text.isEmpty()) {
            problems.add(
                    field,
                    Mask.FREE_TEXT,
                    text,
                    "RATE_FORM",
                    "缴存比例应为 0 至 100 之间的百分数，最多两位小数；例如 8 或 8.5");
        }
        return new ContributionRate(0);
    }

    private List<WalletNumber> wallets(FormProblems problems) {
        List<WalletNumber> numbers = new ArrayList<>();
        for (String typed : wallets == null ? List.<@Nullable String>of() : wallets) {
            String number = IndexedField.normalised(problems.required("wallets", typed));
            if (number.length() > WALLET_LENGTH_MAX) {
                problems.add(
                        "wallets",
                        Mask.WALLET,
                        number,
                        "WALLET_NUMBER_FORM",
                        "钱包编号超过 " + WALLET_LENGTH_MAX + " 位；请核对编号");
            } else if (!number.isEmpty()) {
                numbers.add(new WalletNumber(number));
            }
        }
        return numbers;
    }
}
