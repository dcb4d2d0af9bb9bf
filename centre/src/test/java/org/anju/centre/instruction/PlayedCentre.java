/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anju.centre.CentreDatabase;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.route.Phase;
import org.anju.centre.route.WalkId;
import org.anju.centre.settlement.OwnAccount;
import org.anju.channel.message.TransactionParty;

/**
 * A centre whose instructions are walked against a bank that executes: in the test's own program,
 * or in one of its own. What stands is read in its database, for the program may be away.
 */
interface PlayedCentre {

    /** The centre's bank. */
    ExecutingBank bank();

    /** The database that the centre keeps. */
    CentreDatabase database();

    /** The only account of a kind. */
    OwnAccount own(BankAccountKind kind);

    /** What people do, at once or, where the centre is another process, soon. */
    DeskActs desk();

    /** Brings messages on their way; tells whether any left because of it. */
    boolean turn();

    /** How often a play looks at what stands. */
    Duration tick();

    /** Lets time pass for the centre and its bank. */
    void pass(Duration time);

    /** How far a walk is. */
    record Standing(WalkId id, Phase phase, List<String> legs) {}

    /** The walk of an instruction; empty before it was approved. */
    default Optional<Standing> walk(Instruction asked) {
        return database()
                .asSuperuser()
                .sql(
                        "select w.walk_id, s.phase, array_to_string(s.legs, ' ') as legs from"
                                + " route.walk w join route.standing s using (walk_id) where"
                                + " w.case_key = :case")
                .param("case", asked.id().toString())
                .query(
                        (row, _) ->
                                new Standing(
                                        new WalkId(row.getObject("walk_id", java.util.UUID.class)),
                                        Phase.valueOf(row.getString("phase")),
                                        List.of(row.getString("legs").split(" ", -1))))
                .optional();
    }

    /** What an instruction became; checking where nobody has decided. */
    default InstructionState state(Instruction asked) {
        return database()
                .asSuperuser()
                .sql(
                        "select what from instruction.step where instruction_id = :id order by"
                                + " ordinal desc limit 1")
                .param("id", asked.id().value())
                .query((row, _) -> InstructionStep.What.valueOf(row.getString("what")))
                .optional()
                .map(InstructionState::after)
                .orElse(InstructionState.CHECKING);
    }

    /** What the books say is in an account, in fen. */
    default long books(BankAccountKind kind) {
        return database()
                .asSuperuser()
                .sql(
                        "select coalesce(sum(debit_fen - credit_fen), 0)::bigint from ledger.line"
                                + " where account_code = :code")
                .param("code", own(kind).ledgerAccount().value())
                .query(Long.class)
                .single();
    }

    /** The answer of a query of one number. */
    default long count(String query) {
        return database().asSuperuser().sql(query).query(Long.class).single();
    }

    /** The account of a kind as a party of a payment. */
    default TransactionParty party(BankAccountKind kind) {
        OwnAccount account = own(kind);
        return new TransactionParty(account.name(), account.onWire());
    }
}
