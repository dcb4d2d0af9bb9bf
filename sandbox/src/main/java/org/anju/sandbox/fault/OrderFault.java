/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error that the bank can be asked to commit on an order to pay. A wallet of the number {@link
 * #RESERVED_PREFIX} and the fault's own two digits always suffers it as a creditor.
 */
public enum OrderFault {
    /** The order is stored and executed, but its receipt does not arrive. */
    NO_RECEIPT(1, FaultStage.RECEIPT, false, null),
    /** Nothing of the order is kept, and no receipt arrives. */
    NOT_RECEIVED(2, FaultStage.RECEIPT, false, null),
    /** The receipt is signed over another text; the order is stored and executed. */
    RECEIPT_BAD_SIGNATURE(3, FaultStage.RECEIPT, false, null),
    /** The connection ends in the middle of the receipt; the order is stored and executed. */
    RECEIPT_CUT(4, FaultStage.RECEIPT, false, null),
    /** A gateway answers 503 in place of the receipt; the order is stored and executed. */
    SERVER_ERROR(5, FaultStage.RECEIPT, false, null),
    /** A refusal that is signed over another text; the order is stored and executed. */
    REFUSAL_BAD_SIGNATURE(6, FaultStage.RECEIPT, false, null),
    /** A rightly signed receipt of another message; the order is stored and executed. */
    RECEIPT_OF_OTHER(7, FaultStage.RECEIPT, false, null),
    /** The receipt is signed with a key that is not trusted any more. */
    RECEIPT_OLD_KEY(8, FaultStage.RECEIPT, false, null),
    /** The answer is larger than any receipt; the order is stored and executed. */
    RECEIPT_OVERSIZED(9, FaultStage.RECEIPT, false, null),
    /** The connection stays open and nothing comes; the order is stored and executed. */
    RECEIPT_HANGS(10, FaultStage.RECEIPT, false, null),
    /** The receipt comes byte by byte, and not in time; the order is stored and executed. */
    RECEIPT_TRICKLES(19, FaultStage.RECEIPT, false, null),
    /** Something on the way answers 429 in the bank's place; nothing of the order is kept. */
    TOO_MANY_REQUESTS(20, FaultStage.RECEIPT, false, null),
    /** It is not executed until it is released. */
    QUEUE_HELD(11, FaultStage.EXECUTION, false, null),
    /** It is not executed before a time that is told has passed. */
    EXECUTED_DELAYED(12, FaultStage.EXECUTION, true, null),
    /** It is received and forgotten: never executed, and a query finds nothing. */
    NOT_EXECUTED(13, FaultStage.EXECUTION, false, null),
    /** A query finds nothing, and thereafter it is executed all the same, whatever its time. */
    EXECUTED_LATE(14, FaultStage.EXECUTION, true, null),
    /** It is executed and booked twice under one reference. */
    EXECUTED_TWICE(15, FaultStage.EXECUTION, false, null),
    /** It is executed with one fen less, or one more where nothing would be left. */
    OTHER_AMOUNT(16, FaultStage.EXECUTION, false, null),
    /** Somebody else is paid. */
    OTHER_PAYEE(17, FaultStage.EXECUTION, false, null),
    /** It is refused for a reason that is told, though nothing is wrong with it. */
    REFUSED(18, FaultStage.EXECUTION, false, "AB08"),
    /** The result is told only when a time that is told has passed. */
    RESULT_LATE(21, FaultStage.RESULT, true, null),
    /** The result is told twice, by two messages. */
    RESULT_TWICE(22, FaultStage.RESULT, false, null),
    /** The result is never told unless somebody asks. */
    RESULT_NEVER(23, FaultStage.RESULT, false, null),
    /** The true result is told, and then its opposite. */
    CONTRADICTORY(24, FaultStage.RESULT, false, null),
    /** Told as refused, for a reason of the bank's own that nobody knows. */
    UNKNOWN_CODE(25, FaultStage.RESULT, false, "ZZ99"),
    /** Told with a status that nobody knows. */
    UNKNOWN_STATUS(26, FaultStage.RESULT, false, "ZZZZ"),
    /** The result's first delivery is signed over another text, the next one right. */
    RESULT_BAD_SIGNATURE(27, FaultStage.RESULT, false, null),
    /** The result names another message of orders. */
    RESULT_WRONG_MESSAGE_ID(28, FaultStage.RESULT, false, null),
    /** The result is told only after the payer's notice has arrived. */
    NOTICE_FIRST(29, FaultStage.RESULT, false, null),
    /** The result's first delivery is signed with a key that is not trusted any more. */
    RESULT_OLD_KEY(30, FaultStage.RESULT, false, null);

    /** How the numbers of wallets begin that always suffer a fault; two digits say which. */
    public static final String RESERVED_PREFIX = "99000000000000";

    /** Who is paid in place of a creditor where nobody is named. */
    public static final String USUAL_OTHER_PAYEE = RESERVED_PREFIX + "00";

    private final int number;
    private final FaultStage stage;
    private final boolean takesTime;
    private final String usualCode;

    OrderFault(int number, FaultStage stage, boolean takesTime, @Nullable String usualCode) {
        this.number = number;
        this.stage = stage;
        this.takesTime = takesTime;
        this.usualCode = usualCode == null ? "" : usualCode;
    }

    /** When it befalls an order. */
    public FaultStage stage() {
        return stage;
    }

    /** Whether it has a time by which something is late. */
    public boolean takesTime() {
        return takesTime;
    }

    /** The code that it tells where none is given; empty where it tells none. */
    public Optional<String> usualCode() {
        return usualCode.isEmpty() ? Optional.empty() : Optional.of(usualCode);
    }

    /** The wallet that always suffers it as a creditor. */
    public String reservedWallet() {
        return RESERVED_PREFIX + String.format(Locale.ROOT, "%02d", number);
    }

    /** The name in the control API: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault with a name of the control API. */
    public static Optional<OrderFault> named(String wireName) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(wireName))
                .findFirst();
    }

    /** The fault that a creditor of this number always suffers in a stage. */
    static Optional<OrderFault> reserved(String creditor, FaultStage stage) {
        return Arrays.stream(values())
                .filter(fault -> fault.stage == stage && fault.reservedWallet().equals(creditor))
                .findFirst();
    }
}
