/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** An employer, a person or a wallet cannot be registered as asked; nothing is stored. */
public final class PartyRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final String WALLETS = "wallets";

    private PartyRefusal(Ground ground, RowProblem problem) {
        super(ground, problem.code(), problem.message(), List.of(problem));
    }

    static PartyRefusal creditCodeTaken(CreditCode code) {
        return new PartyRefusal(
                Ground.STATE,
                new RowProblem(
                        0,
                        "credit_code",
                        code.value(),
                        "CREDIT_CODE_TAKEN",
                        "统一社会信用代码 " + code + " 已由其他单位登记；请核对代码，或使用已登记的单位"));
    }

    static PartyRefusal walletForm(WalletNumber number, WalletNumberRule rule) {
        return new PartyRefusal(
                Ground.CONTENT,
                new RowProblem(
                        0,
                        WALLETS,
                        number.toString(),
                        "WALLET_NUMBER_FORM",
                        "钱包编号 " + number + " 的格式不符；应为" + rule.description() + "，请核对后重新提交"));
    }

    static PartyRefusal walletTaken(WalletNumber number) {
        return new PartyRefusal(
                Ground.STATE,
                new RowProblem(
                        0,
                        WALLETS,
                        number.toString(),
                        "WALLET_TAKEN",
                        "钱包 " + number + " 已登记在其他单位或个人名下；请核对编号，或先由原主解除登记"));
    }

    static PartyRefusal walletUnknown(WalletNumber number) {
        return new PartyRefusal(
                Ground.UNKNOWN,
                new RowProblem(
                        0,
                        WALLETS,
                        number.toString(),
                        "WALLET_UNKNOWN",
                        "钱包 " + number + " 未登记在任何人名下；请核对编号"));
    }
}
