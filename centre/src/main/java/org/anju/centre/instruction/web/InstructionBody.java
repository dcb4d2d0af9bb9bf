/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.instruction.Concern;
import org.anju.centre.instruction.Grounds;
import org.anju.centre.instruction.InstructionId;
import org.anju.centre.instruction.InstructionKind;
import org.anju.centre.instruction.InstructionRefusal;
import org.anju.centre.instruction.InstructionState;
import org.anju.centre.instruction.NewInstruction;
import org.anju.centre.instruction.UploadedList;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A settlement instruction as a program asks for it.
 *
 * @param kind a name of {@link InstructionKind}
 * @param amountFen above zero; what is left out is none
 * @param account a personal account number
 * @param loan a loan's number
 * @param reference the held money, or the order whose payment came back
 * @param interestFen what of the amount is interest beside the balance
 * @param split what a repayment pays
 * @param party who is paid, or who is to pay
 * @param remark what the payee reads
 * @param grounds why
 * @param evidence the file that shows it
 * @param list whom it pays or from whom it collects, where these are many: a CSV file or a workbook
 */
record InstructionBody(
        @Nullable String kind,
        @Nullable Long amountFen,
        @Nullable String account,
        @Nullable String loan,
        @Nullable UUID reference,
        @Nullable Long interestFen,
        @Nullable SplitBody split,
        @Nullable PartyBody party,
        @Nullable String remark,
        @Nullable String grounds,
        @Nullable EvidenceBody evidence,
        @Nullable EvidenceBody list) {

    /** How {@code route} knows walks of instructions. */
    static final String BUSINESS = "instruction";

    /** What a repayment pays; what is left out is zero. */
    record SplitBody(
            @Nullable Long principalFen,
            @Nullable Long overduePrincipalFen,
            @Nullable Long accruedInterestFen,
            @Nullable Long interestFen,
            @Nullable Long penaltyFen,
            @Nullable Long overpaidFen) {

        RepaymentSplit split() {
            try {
                return new RepaymentSplit(
                        fen(principalFen),
                        fen(overduePrincipalFen),
                        fen(accruedInterestFen),
                        fen(interestFen),
                        fen(penaltyFen),
                        fen(overpaidFen));
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                throw InstructionRefusal.field("split", "还款各项不得为负，合计须大于零");
            }
        }
    }

    /** A name with a wallet number. */
    record PartyBody(@Nullable String name, @Nullable String wallet) {

        TransactionParty party() {
            return InstructionBody.party(text(name), text(wallet));
        }
    }

    /** A file: its name, and its bytes in base64. */
    @SuppressWarnings("ArrayRecordComponent")
    record EvidenceBody(@Nullable String name, byte @Nullable [] content) {}

    NewInstruction asked(InstructionId id) {
        return new NewInstruction(
                id,
                kind(text(kind)),
                fen(amountFen),
                new Concern(
                        text(account),
                        text(loan),
                        Optional.ofNullable(reference),
                        fen(interestFen),
                        Optional.ofNullable(split).map(SplitBody::split)),
                Optional.ofNullable(party).map(PartyBody::party),
                text(remark),
                new Grounds(text(grounds), name(), content()));
    }

    /** The list that comes with it. */
    Optional<UploadedList> uploaded() {
        return Optional.ofNullable(list)
                .map(
                        file ->
                                new UploadedList(
                                        text(file.name()),
                                        new ByteArrayInputStream(content(file))));
    }

    private String name() {
        return evidence == null ? "" : text(evidence.name());
    }

    private byte[] content() {
        return evidence == null ? new byte[0] : content(evidence);
    }

    private static byte[] content(EvidenceBody file) {
        byte[] content = file.content();
        return content == null ? new byte[0] : content;
    }

    /**
     * The kind of this name.
     *
     * @throws InstructionRefusal if there is none
     */
    static InstructionKind kind(String name) {
        return Arrays.stream(InstructionKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InstructionRefusal.field("kind", "请选择结算指令单的种类"));
    }

    /**
     * The state of this word; null for the empty one.
     *
     * @throws InstructionRefusal if there is none
     */
    static @Nullable InstructionState state(String word) {
        if (word.isEmpty()) {
            return null;
        }
        return Arrays.stream(InstructionState.values())
                .filter(each -> each.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> InstructionRefusal.field("state", "没有这种状态；请重新选择"));
    }

    /**
     * The other side of a payment.
     *
     * @throws InstructionRefusal if name or wallet has another form
     */
    static TransactionParty party(String name, String wallet) {
        try {
            return new TransactionParty(name.strip(), AccountId.wallet(wallet.strip()));
        } catch (IllegalArgumentException wrong) {
            throw InstructionRefusal.field("party", "请填写对方户名（1 至 140 个字）与钱包编号（1 至 34 位字母或数字）");
        }
    }

    private static Cny fen(@Nullable Long given) {
        return given == null ? Cny.ZERO : Cny.ofFen(given);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
