/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.instruction.Concern;
import org.anju.centre.instruction.Grounds;
import org.anju.centre.instruction.InstructionId;
import org.anju.centre.instruction.InstructionRefusal;
import org.anju.centre.instruction.NewInstruction;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/**
 * What somebody typed to prepare an instruction; what its kind does not need stays empty.
 *
 * @param id minted with the form, so that sending it twice makes one
 * @param fields what was typed, by the name of the field
 */
record InstructionForm(UUID id, String kind, Map<String, String> fields) {

    /** The fields in their order; amounts in yuan. */
    static final List<String> FIELDS =
            List.of(
                    "amount",
                    "account",
                    "loan",
                    "reference",
                    "interest",
                    "principal",
                    "overdue",
                    "accrued",
                    "loaninterest",
                    "penalty",
                    "overpaid",
                    "name",
                    "wallet",
                    "remark");

    private static final List<String> SPLIT =
            List.of("principal", "overdue", "accrued", "loaninterest", "penalty", "overpaid");

    InstructionForm {
        fields = Map.copyOf(fields);
    }

    /** What was typed into a field. */
    public String of(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /**
     * What is asked for.
     *
     * @param fileName the name of the file of evidence; empty where none was chosen
     * @param file its bytes
     */
    NewInstruction asked(String fileName, byte[] file) {
        return new NewInstruction(
                new InstructionId(id),
                InstructionBody.kind(kind),
                yuan("amount"),
                new Concern(of("account"), of("loan"), reference(), yuan("interest"), split()),
                party(),
                of("remark"),
                new Grounds(of("grounds"), fileName, file));
    }

    private Optional<UUID> reference() {
        if (of("reference").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(of("reference")));
        } catch (IllegalArgumentException wrong) {
            throw InstructionRefusal.field("reference", "编号的格式不对；请从挂账清单或结算指令清单复制");
        }
    }

    private Optional<RepaymentSplit> split() {
        if (SPLIT.stream().allMatch(field -> of(field).isEmpty())) {
            return Optional.empty();
        }
        Cny[] parts = SPLIT.stream().map(this::yuan).toArray(Cny[]::new);
        if (Stream.of(parts).anyMatch(Cny::isNegative) || Stream.of(parts).allMatch(Cny::isZero)) {
            throw InstructionRefusal.field("split", "还款各项不得为负，合计须大于零");
        }
        return Optional.of(
                new RepaymentSplit(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
    }

    private Optional<TransactionParty> party() {
        return of("name").isEmpty() && of("wallet").isEmpty()
                ? Optional.empty()
                : Optional.of(InstructionBody.party(of("name"), of("wallet")));
    }

    private Cny yuan(String field) {
        String typed = of(field).replace(",", "");
        if (typed.isEmpty()) {
            return Cny.ZERO;
        }
        try {
            return Cny.ofFen(new BigDecimal(typed).movePointRight(2).longValueExact());
        } catch (NumberFormatException | ArithmeticException wrong) {
            throw InstructionRefusal.field(field, "金额以元填写，最多两位小数，如 1234.50");
        }
    }
}
