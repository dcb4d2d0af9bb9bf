/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.anju.kernel.Cny;

/** A list of payments as somebody uploads it, each for another amount. */
record PlayedList(String text, Cny total) {

    private static final String EVERY = "业务编号,户名,钱包编号,金额";

    /** A list of a kind, about one person or the one loan. */
    static PlayedList of(InstructionKind kind, String person, int lines, Supplier<Cny> amounts) {
        StringBuilder text = new StringBuilder(EVERY).append(columns(kind)).append('\n');
        Cny total = Cny.ZERO;
        for (int line = 1; line <= lines; line++) {
            Cny amount = amounts.get();
            String yuan = BigDecimal.valueOf(amount.fen(), 2).toPlainString();
            text.append(UUID.randomUUID().toString(), 0, 18)
                    .append(",对方")
                    .append(line)
                    .append(",")
                    .append("71%014d".formatted(line))
                    .append(',')
                    .append(yuan)
                    .append(cells(kind, person, yuan))
                    .append('\n');
            total = total.plus(amount);
        }
        return new PlayedList(text.toString(), total);
    }

    private static String columns(InstructionKind kind) {
        if (kind == InstructionKind.AGREED_WITHDRAWAL) {
            return ",个人账号";
        }
        return kind == InstructionKind.ENTRUSTED_COLLECTION ? ",个人账号,协议编号" : ",贷款合同号,协议编号,还本金";
    }

    private static String cells(InstructionKind kind, String person, String yuan) {
        if (kind == InstructionKind.AGREED_WITHDRAWAL) {
            return "," + person;
        }
        return kind == InstructionKind.ENTRUSTED_COLLECTION
                ? "," + person + ",XY-1"
                : "," + WalkedCentre.LOAN + ",KK-1," + yuan;
    }

    UploadedList uploaded() {
        return new UploadedList(
                "list.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
