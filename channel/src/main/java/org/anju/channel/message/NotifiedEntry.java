/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;

/**
 * One movement that a bank has booked on an account (动账): the unit of which a notice tells. It is
 * deduplicated by the account and the bank's reference, joined to the order, the other account's
 * notice and the statement by the UETR.
 *
 * @param entryReference the line within its notice
 * @param amount what moved; above zero, the direction says which way
 * @param direction whether the account was credited or debited
 * @param reversal whether this undoes an earlier movement (冲账); it then goes the opposite way of
 *     its code
 * @param bookingDate the bank's booking date, which may be another than the centre's accounting
 *     date
 * @param valueDate from when it bears interest
 * @param accountServicerReference the bank's booking id, unique on the account for ever
 * @param code what moved the money
 * @param endToEndId the payer's own reference, kept to the payee; {@code NOTPROVIDED} where he gave
 *     none
 * @param uetr the transaction's reference through the whole chain, a UUID of version 4; a reversal
 *     carries that of the movement it undoes
 * @param debtor who paid
 * @param creditor who was paid
 * @param remittanceInformation what the payer wrote, 0 to 10 lines of 1 to 140 characters
 * @param returned which payment this sends back, and why; told exactly with {@link
 *     MovementCode#RETURN}
 */
public record NotifiedEntry(
        String entryReference,
        Cny amount,
        Direction direction,
        boolean reversal,
        LocalDate bookingDate,
        LocalDate valueDate,
        String accountServicerReference,
        MovementCode code,
        String endToEndId,
        UUID uetr,
        TransactionParty debtor,
        TransactionParty creditor,
        List<String> remittanceInformation,
        Optional<ReturnInformation> returned) {

    /** How many lines a payer's remark may have. */
    public static final int REMITTANCE_LINES_MAX = 10;

    /** What the schemas' 18 digits hold. */
    static final Cny AMOUNT_MAX = WireAmount.MAX;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public NotifiedEntry {
        TextRule.REFERENCE.require("an entry's reference", entryReference);
        TextRule.REFERENCE.require("a bank's reference", accountServicerReference);
        TextRule.REFERENCE.require("an end-to-end id", endToEndId);
        remittanceInformation = List.copyOf(remittanceInformation);
        remittanceInformation.forEach(
                line -> TextRule.REMITTANCE_LINE.require("a remittance line", line));
        require(
                remittanceInformation.size() <= REMITTANCE_LINES_MAX,
                "a remark has at most " + REMITTANCE_LINES_MAX + " lines");
        WireAmount.requirePayable("an entry's amount", amount);
        Uetr.require(uetr);
        require(
                code.allows(direction, reversal),
                "the movement code and the direction contradict each other");
        require(
                returned.isPresent() == (code == MovementCode.RETURN),
                "an entry says what it returns exactly where its code is a return's");
    }

    /**
     * A movement that sends nothing back.
     *
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public NotifiedEntry(
            String entryReference,
            Cny amount,
            Direction direction,
            boolean reversal,
            LocalDate bookingDate,
            LocalDate valueDate,
            String accountServicerReference,
            MovementCode code,
            String endToEndId,
            UUID uetr,
            TransactionParty debtor,
            TransactionParty creditor,
            List<String> remittanceInformation) {
        this(
                entryReference,
                amount,
                direction,
                reversal,
                bookingDate,
                valueDate,
                accountServicerReference,
                code,
                endToEndId,
                uetr,
                debtor,
                creditor,
                remittanceInformation,
                Optional.empty());
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
