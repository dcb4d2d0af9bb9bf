/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.OwnTransfer;
import org.anju.centre.route.LegBooking.ByBusiness;
import org.anju.centre.route.LegBooking.Halves;
import org.anju.centre.route.WayBack.Back;
import org.anju.centre.route.WayBack.NothingMoved;
import org.anju.centre.route.WayBack.Stays;

/**
 * The routes (资金路径): which legs the money of one business travels, in their order. This is the one
 * place where they are declared; {@code docs/reference/routes.md} is generated from it.
 */
public enum Route {
    /** An employer's deposit. */
    EMPLOYER_DEPOSIT("单位缴存", "6.1.1", received(Initiator.PAYER, Place.WALLET, "M01", "M02", "M03")),
    /** A flexible employee's deposit. */
    FLEXIBLE_DEPOSIT("灵活就业人员缴存", "6.1.2", received(Initiator.PAYER, Place.WALLET, "M06", "M02")),
    /** What the bank collects on the centre's file. */
    ENTRUSTED_COLLECTION(
            "委托收款",
            "6.1.3",
            received(Initiator.BANK, Place.WALLET, "M08"),
            onward(
                    Initiator.BANK,
                    Place.WALLET,
                    Place.DEPOSIT_ACCOUNT,
                    OwnTransfer.COLLECTION_ONWARD,
                    "6.1.3.3")),
    /** A deposit made by mistake goes back. */
    DEPOSIT_REFUND("错缴退回", "6.1.4", fundingWhereSwept(), paid("M12")),
    /** Money that is nobody's goes back to the wallet that paid it. */
    HELD_MONEY_REFUND("挂账退款", "5.4", fundingWhereSwept(), paid("M05", "M14")),
    /** An account moves to another city. */
    TRANSFER_OUT("异地转出", "6.1.5", funding(OwnTransfer.FUNDING), paid("M15")),
    /** An account comes from another city. */
    TRANSFER_IN("异地转入", "6.1.5", received(Initiator.PAYER, Place.WALLET, "M13", "M14")),
    /** One withdrawal by one person. */
    SINGLE_WITHDRAWAL("单笔提取", "6.2.1", funding(OwnTransfer.FUNDING), paid("M16", "M17")),
    /** The agreed withdrawals of a period, paid by the bank on the centre's file. */
    AGREED_WITHDRAWAL(
            "约定提取",
            "6.2.2",
            funding(OwnTransfer.BATCH_FUNDING),
            new Leg(
                    Initiator.BANK,
                    Place.WALLET,
                    Place.PAYEE,
                    Trigger.FILE,
                    business("M22"),
                    "",
                    restsInWallet(),
                    false)),
    /** A loan is paid out. */
    LOAN_DISBURSEMENT(
            "贷款发放",
            "6.3.1",
            funding(OwnTransfer.LOAN_FUNDING),
            new Leg(
                    Initiator.CENTRE,
                    Place.WALLET,
                    Place.LOAN_WALLET,
                    Trigger.LEG_BEFORE,
                    new Halves(OwnTransfer.LOAN_ONWARD),
                    "6.3.1.3c",
                    loanBack(Initiator.CENTRE, Place.WALLET),
                    false),
            new Leg(
                    Initiator.BANK,
                    Place.LOAN_WALLET,
                    Place.PAYEE,
                    Trigger.LEG_BEFORE,
                    business("M27"),
                    "6.3.1.3c",
                    loanBack(Initiator.BANK, Place.LOAN_WALLET),
                    false)),
    /** A borrower repays at the bank. */
    DIRECT_REPAYMENT(
            "受托银行直联还款", "6.3.2", received(Initiator.PAYER, Place.LOAN_WALLET, "M30", "M31")),
    /** The day's repayments leave the loan wallet. */
    REPAYMENT_CLEARING(
            "还款清算",
            "6.3.2.3e",
            new Leg(
                    Initiator.BANK,
                    Place.LOAN_WALLET,
                    Place.WALLET,
                    Trigger.DAY_END,
                    new Halves(OwnTransfer.REPAYMENT_CLEARING),
                    "6.3.2.3e",
                    new Stays(),
                    false),
            onward(
                    Initiator.BANK,
                    Place.WALLET,
                    Place.DEPOSIT_ACCOUNT,
                    OwnTransfer.REPAYMENT_CLEARING,
                    "6.3.2.3e")),
    /** A borrower repays at the counter. */
    COUNTER_REPAYMENT(
            "柜面还款",
            "6.3.3",
            received(Initiator.PAYER, Place.WALLET, "M33a"),
            onward(
                    Initiator.CENTRE,
                    Place.WALLET,
                    Place.DEPOSIT_ACCOUNT,
                    OwnTransfer.COUNTER_REPAYMENT_ONWARD,
                    "6.3.3.3d")),
    /** Repayments that the bank collects on the centre's file, into the centre's wallet. */
    BATCH_REPAYMENT(
            "批量还款（中心钱包）",
            "6.3.4",
            received(Initiator.BANK, Place.WALLET, "M33b"),
            onward(
                    Initiator.CENTRE,
                    Place.WALLET,
                    Place.DEPOSIT_ACCOUNT,
                    OwnTransfer.BATCH_REPAYMENT_ONWARD,
                    "")),
    /** Repayments that the bank collects on the centre's file, into the loan wallet. */
    BATCH_REPAYMENT_TO_LOAN_WALLET(
            "批量还款（委托贷款钱包）", "6.3.4", received(Initiator.BANK, Place.LOAN_WALLET, "M33b")),
    /** A loan is repaid out of the borrower's fund account: no money moves. */
    OFFSET("提取还贷对冲", "6.3"),
    /** What is left in a wallet at the end of the day. */
    SWEEP(
            "日终清零",
            "5.3",
            new Leg(
                    Initiator.CENTRE,
                    Place.WALLET,
                    Place.DEPOSIT_ACCOUNT,
                    Trigger.DAY_END,
                    new Halves(OwnTransfer.SWEEP),
                    "",
                    new Stays(),
                    false));

    private final String chinese;
    private final String clause;
    private final List<Leg> legs;

    Route(String chinese, String clause, Leg... legs) {
        this.chinese = chinese;
        this.clause = clause;
        this.legs = List.of(legs);
    }

    /** The name of the business, as it is printed. */
    public String chinese() {
        return chinese;
    }

    /** The clause of the standard that describes it. */
    public String clause() {
        return clause;
    }

    /**
     * The agreement with a bank without which no new business begins on it (clause 5.1). Empty for
     * refunds, for money that only changes its place at the centre and where no money moves: that
     * passes whatever the agreements say.
     */
    public Optional<AgreementKind> agreement() {
        return switch (this) {
            case EMPLOYER_DEPOSIT,
                    FLEXIBLE_DEPOSIT,
                    TRANSFER_OUT,
                    TRANSFER_IN,
                    SINGLE_WITHDRAWAL,
                    AGREED_WITHDRAWAL,
                    LOAN_DISBURSEMENT,
                    DIRECT_REPAYMENT,
                    COUNTER_REPAYMENT ->
                    Optional.of(AgreementKind.SETTLEMENT);
            case ENTRUSTED_COLLECTION -> Optional.of(AgreementKind.ENTRUSTED_COLLECTION);
            case BATCH_REPAYMENT, BATCH_REPAYMENT_TO_LOAN_WALLET ->
                    Optional.of(AgreementKind.BATCH_DEBIT);
            case DEPOSIT_REFUND, HELD_MONEY_REFUND, REPAYMENT_CLEARING, OFFSET, SWEEP ->
                    Optional.empty();
        };
    }

    /**
     * Where new business on it needs that agreement: at every account that money passes, of what a
     * bank collects on a file only where the bank collects to.
     */
    public List<Place> agreedPlaces() {
        return agreement()
                .map(
                        kind ->
                                kind == AgreementKind.SETTLEMENT
                                        ? Arrays.stream(Place.values()).filter(this::uses).toList()
                                        : List.of(legs.getFirst().credit()))
                .orElse(List.of());
    }

    /** The legs in their order; none where no money moves. */
    public List<Leg> legs() {
        return legs;
    }

    /** A leg by its number, from 1. */
    public Leg leg(int number) {
        return legs.get(number - 1);
    }

    /** Whether it begins with an order of the centre, which must be released. */
    public boolean needsRelease() {
        return legs.isEmpty() || legs.getFirst().initiator() == Initiator.CENTRE;
    }

    /** Whether an order of the centre pays somebody at its end. */
    public boolean paysOut() {
        return legs.stream()
                .anyMatch(
                        leg -> leg.initiator() == Initiator.CENTRE && leg.credit() == Place.PAYEE);
    }

    /** Whether money stands at a place on its way or on the way back. */
    public boolean uses(Place place) {
        return legs.stream()
                .anyMatch(
                        leg ->
                                leg.debit() == place
                                        || leg.credit() == place
                                        || (leg.wayBack() instanceof Back
                                                && place == Place.DEPOSIT_ACCOUNT));
    }

    private static Leg received(Initiator initiator, Place to, String... rules) {
        return new Leg(
                initiator,
                Place.PAYER,
                to,
                initiator == Initiator.BANK ? Trigger.FILE : Trigger.PAYMENT,
                business(rules),
                "",
                new NothingMoved(),
                false);
    }

    private static Leg funding(OwnTransfer transfer) {
        return funding(transfer, false);
    }

    private static Leg fundingWhereSwept() {
        return funding(OwnTransfer.FUNDING, true);
    }

    private static Leg funding(OwnTransfer transfer, boolean onlyWhereSwept) {
        return new Leg(
                Initiator.CENTRE,
                Place.DEPOSIT_ACCOUNT,
                Place.WALLET,
                Trigger.RELEASE,
                new Halves(transfer),
                "",
                new NothingMoved(),
                onlyWhereSwept);
    }

    private static Leg paid(String... rules) {
        return new Leg(
                Initiator.CENTRE,
                Place.WALLET,
                Place.PAYEE,
                Trigger.LEG_BEFORE,
                business(rules),
                "",
                restsInWallet(),
                false);
    }

    private static Leg onward(
            Initiator initiator, Place from, Place to, OwnTransfer transfer, String sameDay) {
        return new Leg(
                initiator,
                from,
                to,
                Trigger.LEG_BEFORE,
                new Halves(transfer),
                sameDay,
                new Stays(),
                false);
    }

    private static ByBusiness business(String... rules) {
        return new ByBusiness(List.of(rules));
    }

    private static Back restsInWallet() {
        return new Back(Initiator.CENTRE, Place.WALLET, OwnTransfer.SWEEP, Trigger.DAY_END, "");
    }

    private static Back loanBack(Initiator initiator, Place from) {
        return new Back(initiator, from, OwnTransfer.LOAN_BACK, Trigger.LEG_BEFORE, "6.3.1.3e");
    }
}
