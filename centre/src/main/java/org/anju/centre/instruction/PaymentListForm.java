/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.lists.Column;
import org.anju.centre.lists.ListReader;
import org.anju.centre.lists.ListRow;
import org.anju.centre.protection.Mask;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/** The columns of a list of payments, and what makes a row of it whole. */
final class PaymentListForm {

    private static final Column REFERENCE =
            Column.required("业务编号", Mask.FREE_TEXT).withExample("2026-01-0001");
    private static final Column NAME = Column.required("户名", Mask.NAME).withExample("某某");
    private static final Column WALLET =
            Column.required("钱包编号", Mask.WALLET).withExample("16 位钱包编号");
    private static final Column AMOUNT =
            Column.required("金额", Mask.FREE_TEXT).withExample("以元为单位，最多两位小数");
    private static final Column ACCOUNT =
            Column.required("个人账号", Mask.FREE_TEXT).withExample("12 位个人账号");
    private static final Column LOAN =
            Column.required("贷款合同号", Mask.FREE_TEXT).withExample("贷款合同号");
    private static final Column MANDATE =
            Column.required("协议编号", Mask.FREE_TEXT).withExample("付款人签订的协议编号");
    private static final Column REMARK =
            Column.optional("附言", Mask.FREE_TEXT).withExample("可不填，用指令单的附言");
    private static final List<Column> SPLIT =
            Stream.of("还本金", "还逾期本金", "还已计利息", "还利息", "罚息", "多还")
                    .map(header -> Column.optional(header, Mask.FREE_TEXT))
                    .toList();

    private static final ListReader PAYOUTS =
            ListReader.of(REFERENCE, NAME, WALLET, AMOUNT, ACCOUNT, REMARK);
    private static final ListReader COLLECTIONS =
            ListReader.of(REFERENCE, NAME, WALLET, AMOUNT, ACCOUNT, MANDATE, REMARK);
    private static final ListReader REPAYMENTS =
            ListReader.of(
                    Stream.concat(
                                    Stream.of(
                                            REFERENCE, NAME, WALLET, AMOUNT, LOAN, MANDATE, REMARK),
                                    SPLIT.stream())
                            .toArray(Column[]::new));

    private static final int REFERENCE_MAX = 60;
    private static final int LOAN_MAX = 40;
    private static final int REMARK_MAX = 140;
    private static final int MANDATE_MAX = 35;

    private PaymentListForm() {}

    /** Takes a row that is whole. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes it.
         *
         * @throws IOException if it cannot be passed on
         */
        void take(ListedPayment payment) throws IOException;
    }

    /**
     * What reads lists of a kind.
     *
     * @throws IllegalArgumentException if the kind has none
     */
    static ListReader reader(InstructionKind kind) {
        return switch (kind) {
            case AGREED_WITHDRAWAL -> PAYOUTS;
            case ENTRUSTED_COLLECTION -> COLLECTIONS;
            case BATCH_REPAYMENT, BATCH_REPAYMENT_TO_LOAN_WALLET -> REPAYMENTS;
            case DEPOSIT_REFUND,
                    HELD_MONEY_REFUND,
                    RETURNED_PAYMENT,
                    TRANSFER_OUT,
                    WITHDRAWAL,
                    CLOSING_WITHDRAWAL,
                    LOAN_DISBURSEMENT,
                    FLEXIBLE_DEPOSIT,
                    TRANSFER_IN,
                    DIRECT_REPAYMENT,
                    COUNTER_REPAYMENT,
                    REPAYMENT_CLEARING,
                    OFFSET,
                    SWEEP ->
                    throw new IllegalArgumentException(kind + " has no list");
        };
    }

    /** Passes on a row that is whole, and notes what is wrong with one that is not. */
    static void read(InstructionKind kind, ListRow row, Taker taker) throws IOException {
        boolean collects = kind != InstructionKind.AGREED_WITHDRAWAL;
        boolean repays = reader(kind) == REPAYMENTS;
        Optional<String> reference = text(row, REFERENCE, REFERENCE_MAX);
        Optional<TransactionParty> party = party(row);
        Optional<Cny> amount = amount(row);
        Optional<String> account = repays ? Optional.of("") : account(row);
        Optional<String> loan = repays ? text(row, LOAN, LOAN_MAX) : Optional.of("");
        Optional<String> mandate = collects ? text(row, MANDATE, MANDATE_MAX) : Optional.of("");
        Optional<RepaymentSplit> split =
                repays ? amount.flatMap(all -> split(row, all)) : Optional.empty();
        boolean whole =
                Stream.of(reference, party, amount, account, loan, mandate)
                                .allMatch(Optional::isPresent)
                        && (split.isPresent() || !repays);
        if (whole && isShort(row)) {
            taker.take(
                    new ListedPayment(
                            row.line(),
                            reference.get(),
                            party.get(),
                            amount.get(),
                            account.get(),
                            loan.get(),
                            mandate.filter(_ -> collects),
                            split,
                            row.text(REMARK)));
        }
    }

    private static Optional<String> text(ListRow row, Column column, int most) {
        String text = row.text(column);
        if (text.isEmpty() || text.length() > most) {
            row.refuse(
                    column, "VALUE_MISSING", "请填写“%s”，1 至 %d 个字符".formatted(column.header(), most));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean isShort(ListRow row) {
        boolean fits = row.text(REMARK).length() <= REMARK_MAX;
        if (!fits) {
            row.refuse(REMARK, "TEXT_LENGTH", "附言不得超过 140 个字符");
        }
        return fits;
    }

    private static Optional<TransactionParty> party(ListRow row) {
        try {
            return Optional.of(
                    new TransactionParty(row.text(NAME), AccountId.wallet(row.text(WALLET))));
        } catch (IllegalArgumentException wrong) {
            row.refuse(WALLET, "PARTY_FORM", "请填写户名（1 至 140 个字）与钱包编号（1 至 34 位字母或数字）");
            return Optional.empty();
        }
    }

    private static Optional<Cny> amount(ListRow row) {
        if (row.text(AMOUNT).isEmpty()) {
            row.refuse(AMOUNT, "VALUE_MISSING", "请填写“金额”");
        }
        Optional<Cny> amount = row.amount(AMOUNT);
        if (amount.filter(each -> !each.isPositive()).isPresent()) {
            row.refuse(AMOUNT, "AMOUNT_FORM", "金额须大于零");
            return Optional.empty();
        }
        return amount;
    }

    private static Optional<String> account(ListRow row) {
        String number = row.text(ACCOUNT);
        if (!PersonalAccountNo.isValid(number)) {
            row.refuse(ACCOUNT, "ACCOUNT_UNKNOWN", "没有这个个人账号；请核对 12 位个人账号");
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static Optional<RepaymentSplit> split(ListRow row, Cny all) {
        Cny[] parts =
                SPLIT.stream().map(each -> row.amount(each).orElse(Cny.ZERO)).toArray(Cny[]::new);
        Cny sum = Stream.of(parts).reduce(Cny.ZERO, Cny::plus);
        if (!sum.equals(all)) {
            row.refuse(AMOUNT, "SPLIT_DIFFERS", "还款各项之和须等于金额");
            return Optional.empty();
        }
        return Optional.of(
                new RepaymentSplit(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
    }
}
