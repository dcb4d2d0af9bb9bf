/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case, by its name in the file. Accounts are named by their part, payments by the
 * name that an earlier step gave them, money is in fen.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @Type(value = Act.Pay.class, name = "pay"),
    @Type(value = Act.Collect.class, name = "collect"),
    @Type(value = Act.Again.class, name = "again"),
    @Type(value = Act.Replay.class, name = "replay"),
    @Type(value = Act.Decided.class, name = "decided"),
    @Type(value = Act.Group.class, name = "group"),
    @Type(value = Act.Ask.class, name = "ask"),
    @Type(value = Act.Recall.class, name = "recall"),
    @Type(value = Act.Told.class, name = "told"),
    @Type(value = Act.Copies.class, name = "copies"),
    @Type(value = Act.Balance.class, name = "balance"),
    @Type(value = Act.Statement.class, name = "statement"),
    @Type(value = Act.Enquire.class, name = "enquire"),
    @Type(value = Act.Event.class, name = "event"),
    @Type(value = Act.Send.class, name = "send"),
    @Type(value = Act.Move.class, name = "move"),
    @Type(value = Act.Change.class, name = "change"),
    @Type(value = Act.Day.class, name = "day"),
    @Type(value = Act.Pass.class, name = "pass"),
    @Type(value = Act.Answer.class, name = "answer"),
    @Type(value = Act.Resent.class, name = "resent")
})
sealed interface Act {

    /**
     * A payment of an order or a debit of a collection.
     *
     * @param is its name in the case
     * @param from the account that pays
     * @param to the account that is paid
     * @param holder the payee's, of a debit the payer's name as the order says it; the true one
     *     where absent
     * @param expires how long the bank may execute it; two hours where absent
     * @param sameGroup the payment whose group id is used again
     * @param sameEndToEnd the payment whose end-to-end id is used again
     * @param sameInstruction the payment whose instruction id is used again
     * @param sameUetr the payment whose UETR is used again
     * @param times how often it stands in the order, under names of its own; once where absent
     */
    record Line(
            String is,
            String from,
            String to,
            long fen,
            @Nullable String holder,
            @Nullable Duration expires,
            @Nullable String sameGroup,
            @Nullable String sameEndToEnd,
            @Nullable String sameInstruction,
            @Nullable String sameUetr,
            @Nullable Integer times) {

        int count() {
            return times == null ? 1 : times;
        }
    }

    /**
     * The centre orders payments (pain.001).
     *
     * @param together whether they stand in one group
     * @param booked whether the group is booked once
     * @param inDays the execution date, days from today
     */
    record Pay(List<Line> lines, boolean together, boolean booked, int inDays, @Nullable How how)
            implements Act {}

    /** The centre orders a collection (pain.008), one group. */
    record Collect(List<Line> lines, boolean booked, @Nullable How how) implements Act {}

    /** The message of a payment is sent once more, the same bytes. */
    record Again(String of, @Nullable How how) implements Act {}

    /** The newest envelope is sent once more, bit for bit. */
    record Replay(String answer) implements Act {}

    /**
     * The bank has told what became of a payment.
     *
     * @param as its status and, where it is refused, the reason: {@code ACSC}, {@code RJCT AM04}
     */
    record Decided(String of, String as) implements Act {}

    /** The bank has refused the whole group of a payment. */
    record Group(String of, String as) implements Act {}

    /** The centre asks what became of a payment (pacs.028). */
    record Ask(String of, String as, @Nullable How how) implements Act {}

    /**
     * The centre recalls a payment (camt.055).
     *
     * @param as {@code CNCL}, or {@code RJCR} with its reason
     */
    record Recall(String of, String as, @Nullable How how) implements Act {}

    /**
     * The bank has told of a movement, once.
     *
     * @param as the movement's code, such as {@code ECNY.INT}, or several between bars
     * @param fen credited, or below zero debited
     * @param of the movement that it is; any where absent
     * @param returns the movement that it brings back
     * @param undo whether it undoes a movement
     */
    record Told(
            String on,
            String as,
            long fen,
            @Nullable String of,
            @Nullable String returns,
            boolean undo,
            @Nullable String remark)
            implements Act {}

    /**
     * The centre asks for notices again (camt.060).
     *
     * @param on the account
     * @param last how many of its newest
     * @param beyond how many numbers more that have not been given
     * @param copies how many copies come
     * @param owner the node that the request names as the owner
     */
    record Copies(
            String on, int last, int beyond, int copies, @Nullable String owner, @Nullable How how)
            implements Act {}

    /** The centre asks for a balance (camt.052); nothing is available where {@code barred}. */
    record Balance(String on, boolean barred, @Nullable How how) implements Act {}

    /**
     * The centre asks for a statement (camt.053), which must foot and agree with the notices.
     *
     * @param daysAgo the booking date, days before the bank's
     * @param entries how many entries it has
     * @param version its edition
     */
    record Statement(String on, int daysAgo, int entries, int version, @Nullable How how)
            implements Act {}

    /**
     * Somebody asked about.
     *
     * @param wallet the wallet that is to be verified; looked up where absent
     * @param as {@code yes}, or the reason why not
     * @param found how many wallets are found
     */
    record Holder(
            String name,
            String identity,
            @Nullable String mobile,
            @Nullable String wallet,
            String as,
            int found) {}

    /** The centre asks whose wallets are whose (acmt.023). */
    record Enquire(List<Holder> holders, boolean consent, @Nullable How how) implements Act {}

    /** The bank tells of an event on an account, {@code HBEA}, {@code SODY} or {@code CODY}. */
    record Event(String on, String as) implements Act {}

    /** The centre sends what only a bank sends. */
    record Send(String on, How how) implements Act {}

    /**
     * The bank moves money that no order of the centre moves.
     *
     * @param how {@code payment}, {@code transfer}, {@code return}, {@code reversal}, {@code
     *     interest} or {@code fee}
     * @param is its name in the case
     * @param of the movement that is given back
     */
    record Move(
            String how,
            @Nullable String is,
            @Nullable String from,
            @Nullable String to,
            long fen,
            @Nullable String of,
            @Nullable String remark)
            implements Act {}

    /** The bank's operator changes what an account may do, or pays away, or who holds it. */
    record Change(
            String on,
            @Nullable String condition,
            @Nullable Long perPaymentFen,
            @Nullable Long perDayFen,
            @Nullable String identity,
            @Nullable String mobile)
            implements Act {}

    /**
     * The bank's operator moves its date.
     *
     * @param to {@code open}, {@code cut}, {@code close}, {@code heartbeat}, or {@code correct} the
     *     statement of the day before on an account
     */
    record Day(String to, @Nullable String on) implements Act {}

    /** Time passes for the bank and the centre. */
    record Pass(Duration time) implements Act {}

    /** From now on the centre answers the bank so. */
    record Answer(Manner as) implements Act {}

    /** The same notices came more than once since the case began, and each time the same bytes. */
    record Resent(String on, int times) implements Act {}
}
