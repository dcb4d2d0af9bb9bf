/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.centre.settlement.OrderDecision.Verdict;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;

/** The form of what people say about orders. */
final class OrderForm {

    private static final int GROUNDS_MAX = 255;
    private static final int NAME_MAX = 120;

    private OrderForm() {}

    /**
     * Passes over whoever holds the settlement post.
     *
     * @throws SettlementRefusal for everybody else, programs too
     */
    static void requireRight(SignedIn who) {
        if (!who.holdsAny(Post.SETTLEMENT)) {
            throw SettlementRefusal.notHisToDo();
        }
    }

    /**
     * Passes over grounds.
     *
     * @throws SettlementRefusal if they have no or too many characters
     */
    static void requireGrounds(String grounds) {
        int length = grounds.strip().codePointCount(0, grounds.strip().length());
        if (length < 1 || length > GROUNDS_MAX) {
            throw SettlementRefusal.field("grounds", "请写明依据，1 至 " + GROUNDS_MAX + " 个字");
        }
    }

    /**
     * Passes over what is whole.
     *
     * @throws SettlementRefusal naming what is missing or too long
     */
    static void require(NewOrderDecision said) {
        requireGrounds(said.grounds());
        if (said.fileName().isEmpty()
                || said.fileName().length() > NAME_MAX
                || said.file().length == 0
                || said.file().length > NewOrderDecision.FILE_MAX) {
            throw SettlementRefusal.field("evidence", "请附上依据材料：一个不超过 4 MiB、文件名不超过 120 个字符的文件");
        }
        if ((said.verdict() == Verdict.EXECUTED) != (said.bankDate() != null)) {
            throw SettlementRefusal.field("bankDate", "认定银行已执行时填写银行记账日期，未执行时不填");
        }
    }
}
