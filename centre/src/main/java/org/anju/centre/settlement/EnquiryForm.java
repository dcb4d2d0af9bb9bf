/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.EnquiredHolder;
import org.anju.channel.message.TextRule;

/** The form of questions about wallets. */
final class EnquiryForm {

    private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9]{1,35}");
    private static final Pattern MOBILE = Pattern.compile("\\+\\d{1,3}-\\d{4,14}");
    private static final Pattern WALLET = Pattern.compile("[A-Za-z0-9]{1,34}");

    private EnquiryForm() {}

    /**
     * Passes over whoever holds the settlement post, and programs, whose token is their right.
     *
     * @throws SettlementRefusal for everybody else
     */
    static void requireRight(SignedIn who) {
        boolean program = who.posts().isEmpty() && who.employerAccount() == null;
        if (!program && !who.holdsAny(Post.SETTLEMENT)) {
            throw SettlementRefusal.notHisToAsk();
        }
    }

    /**
     * The question as it goes to the bank.
     *
     * @param enquiryId names the question on the wire
     * @throws SettlementRefusal naming what is missing or of another form
     */
    static EnquiredHolder holder(NewWalletEnquiry asked, String enquiryId) {
        if (!TextRule.NAME.accepts(asked.name())) {
            throw SettlementRefusal.field("name", "请填写户名，1 至 140 个字，须是银行报文允许的字符");
        }
        if (!IDENTITY.matcher(asked.identity()).matches()) {
            throw SettlementRefusal.field("identity", "请填写证件号码或统一社会信用代码，1 至 35 位字母或数字");
        }
        if (asked.mobile().filter(number -> !MOBILE.matcher(number).matches()).isPresent()) {
            throw SettlementRefusal.field("mobile", "手机号写作 13800000000 或 +86-13800000000");
        }
        if (asked.wallet().filter(number -> !WALLET.matcher(number).matches()).isPresent()) {
            throw SettlementRefusal.field("wallet", "钱包编号为 1 至 34 位字母或数字；请核对");
        }
        if (asked.wallet().isEmpty()) {
            requireSearch(asked.mobile(), asked.consent());
        }
        return new EnquiredHolder(
                enquiryId,
                asked.kind(),
                asked.name(),
                asked.identity(),
                asked.mobile(),
                asked.wallet().map(AccountId::wallet));
    }

    private static void requireSearch(Optional<String> mobile, boolean consent) {
        if (mobile.isEmpty()) {
            throw SettlementRefusal.field("mobile", "查找钱包须填写手机号；已知钱包编号的请填写钱包编号进行核验");
        }
        if (!consent) {
            throw SettlementRefusal.field("consent", "查找钱包须取得本人授权；请核对授权书并勾选");
        }
    }
}
