/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/** One thing that happens on a played day. */
public sealed interface Step {

    /** The line of the file that begins it. */
    int line();

    /** The word by which the file names it. */
    String word();

    /**
     * An employer hands in a remittance list (汇缴清册).
     *
     * @param name what later steps call the remittance
     * @param month the month as it is handed in, right or wrong
     * @param list the CSV list as it is handed in
     */
    record Submit(
            int line,
            String name,
            String employer,
            String month,
            Path list,
            ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "submit";
        }
    }

    /**
     * Somebody pays from wallet to wallet.
     *
     * @param name what later steps call the payment, if they do
     * @param to key of the centre's wallet; null for the payee that the centre named for the
     *     remittance, or the centre's first wallet
     * @param remittance the remittance that is meant, if any
     * @param amount in yuan; null for what is due
     * @param remark the remittance information with its placeholders; null for the centre's own
     * @param times how many payments of this kind are made
     */
    record Pay(
            int line,
            @Nullable String name,
            String from,
            @Nullable String to,
            @Nullable String remittance,
            @Nullable Cny amount,
            @Nullable String remark,
            int times,
            ExpectedPayment expected)
            implements Step {
        @Override
        public String word() {
            return "pay";
        }
    }

    /**
     * What must become of a payment.
     *
     * @param reason why the centre holds it in suspense; null where any reason will do
     */
    record ExpectedPayment(PaymentOutcome outcome, @Nullable SuspenseReason reason) {

        /** The words of the file. */
        public String words() {
            return reason == null ? outcome.word() : outcome.word() + ": " + reason.word();
        }
    }

    /**
     * The bank will spoil its next notices.
     *
     * @param count how many of them
     * @param copies how often each is delivered; null for the bank's own number
     * @param by by how much each is late; null unless the fault is that
     * @param wallet only notices of this centre wallet; null for all
     */
    record SpoilNotices(
            int line,
            FaultKind kind,
            int count,
            @Nullable Integer copies,
            @Nullable Duration by,
            @Nullable String wallet)
            implements Step {
        @Override
        public String word() {
            return "fault";
        }
    }

    /**
     * The bank will err on the next orders of the centre.
     *
     * @param count how many of them
     * @param debtor only orders that leave this account; null for all
     * @param creditor only orders to this account; null for all
     * @param by by how much something is late; null unless the fault is that
     * @param code the code that is told; null for the bank's own
     * @param payee who is paid in place of the creditor; null unless the fault is that
     */
    record SpoilOrders(
            int line,
            OrderFaultKind kind,
            int count,
            @Nullable String debtor,
            @Nullable String creditor,
            @Nullable Duration by,
            @Nullable String code,
            @Nullable String payee)
            implements Step {
        @Override
        public String word() {
            return "order_fault";
        }
    }

    /**
     * The bank will err on the next batches of the centre.
     *
     * @param count how many of them
     * @param by by how much something is late; null unless the fault is that
     * @param payee who takes the place of the first line's; null unless the fault is that
     */
    record SpoilBatches(
            int line, BatchFaultKind kind, int count, @Nullable Duration by, @Nullable String payee)
            implements Step {
        @Override
        public String word() {
            return "batch_fault";
        }
    }

    /**
     * The bank, or a payer at the bank, moves money between any two accounts: a leg of a route that
     * the centre cannot order.
     *
     * @param name what later steps call it, if they do
     * @param declined whether the bank must not move it
     */
    record Transfer(
            int line,
            @Nullable String name,
            String from,
            String to,
            Cny amount,
            @Nullable String remark,
            boolean declined)
            implements Step {
        @Override
        public String word() {
            return "transfer";
        }
    }

    /**
     * Money that was moved comes back at the bank (退汇、冲正).
     *
     * @param movement name of the payment, transfer or instruction that is given back
     */
    record GiveBack(int line, String movement, Way way) implements Step {

        /** How it comes back. */
        public enum Way {
            /** The payee's bank sends it back, perhaps days later. */
            RETURN,
            /** The bank undoes its own booking. */
            REVERSAL;

            /** The word of the file. */
            public String word() {
                return Words.of(name());
            }
        }

        @Override
        public String word() {
            return "give_back";
        }
    }

    /**
     * Two people of the centre have money paid, or say what is expected (结算指令单): one prepares,
     * another approves.
     *
     * @param name what later steps call it
     */
    record Instruct(
            int line,
            String name,
            InstructedKind kind,
            Cny amount,
            InstructedMatter matter,
            ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "instruct";
        }
    }

    /**
     * The settlement desk acts on the walk of an instruction's money.
     *
     * @param party key of the wallet that is paid from now on, when it is tried again; null for the
     *     same as before
     * @param leg which leg of the route will not happen, from 1; null for every other act
     */
    record ActOnWalk(
            int line,
            String instruction,
            WalkAct act,
            @Nullable String party,
            @Nullable Integer leg,
            ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "walk";
        }
    }

    /** Two people set up to what amounts a route releases by itself; zero is nothing. */
    record SetReleaseRule(
            int line, ReleasedRoute route, Cny perWalk, Cny perDay, ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "release_rule";
        }
    }

    /**
     * Two people say what a reason code of the bank means.
     *
     * @param code as the bank writes it
     * @param iso the ISO code that it stands for
     */
    record SetBankReason(int line, String code, String iso, String meaning, ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "bank_reason";
        }
    }

    /** The centre asks the bank whose a wallet is (钱包核验), and compares the answer. */
    record VerifyWallet(int line, AskedWallet asked, WalletFinding finding) implements Step {
        @Override
        public String word() {
            return "verify_wallet";
        }
    }

    /** The bank sets what an account may do (冻结、只收不付). */
    record SetCondition(int line, String account, Condition condition) implements Step {

        /** What an account may do. */
        public enum Condition {
            ACTIVE,
            RECEIVE_ONLY,
            FROZEN,
            CLOSED;

            /** The word of the file. */
            public String word() {
                return Words.of(name());
            }
        }

        @Override
        public String word() {
            return "account_condition";
        }
    }

    /** The bank takes no connections on its end of the link from here on, or takes them again. */
    record MoveDoor(int line, DoorMove move) implements Step {
        @Override
        public String word() {
            return "door";
        }
    }

    /** What the bank holds may be executed: the orders that a fault keeps back. */
    record ReleaseOrders(int line) implements Step {
        @Override
        public String word() {
            return "release_orders";
        }
    }

    /** The bank tells the centre the last notice number of each of its wallets (心跳). */
    record Heartbeat(int line) implements Step {
        @Override
        public String word() {
            return "heartbeat";
        }
    }

    /**
     * The bank's booking date is moved on (会计日).
     *
     * @param move what is done with the date to which the bank books now
     */
    record MoveBankDay(int line, DayMove move) implements Step {
        @Override
        public String word() {
            return "bank_day";
        }
    }

    /** The bank delivers nothing from here on. */
    record HoldDelivery(int line) implements Step {
        @Override
        public String word() {
            return "hold";
        }
    }

    /** The bank delivers again, beginning with what has waited. */
    record ReleaseDelivery(int line) implements Step {
        @Override
        public String word() {
            return "release";
        }
    }

    /**
     * The bank delivers the notice of a payment once more.
     *
     * @param payment name of the payment; null for the latest
     * @param parallel whether all copies are sent at once
     */
    record DeliverAgain(int line, @Nullable String payment, int copies, boolean parallel)
            implements Step {
        @Override
        public String word() {
            return "deliver_again";
        }
    }

    /**
     * The centre's process is killed as by a power cut.
     *
     * @param afterDeliveries 0: at rest; n: while the bank delivers what waits, as soon as n of it
     *     have been answered
     */
    record KillCentre(int line, int afterDeliveries) implements Step {
        @Override
        public String word() {
            return "kill";
        }
    }

    /** The killed centre is started on the database it left. */
    record StartCentre(int line) implements Step {
        @Override
        public String word() {
            return "start";
        }
    }

    /** The state of an employee's account is changed (个人账户状态). */
    record ChangeAccountState(
            int line, String identityNumber, String state, String reason, ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "account_state";
        }
    }

    /**
     * The employer withdraws a remittance that has not been paid (撤销).
     *
     * @param reason why, as it is handed in; null for none
     */
    record Cancel(int line, String remittance, @Nullable String reason, ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "cancel";
        }
    }

    /**
     * Two people of the centre settle a remittance with money in suspense (归属): the bookkeeper
     * asks, another person decides.
     *
     * @param payments names of the payments whose money is taken, in this order
     */
    record Assign(int line, List<String> payments, String remittance, ExpectedAnswer expected)
            implements Step {
        @Override
        public String word() {
            return "assign";
        }
    }

    /** Time passes on the one clock that all sides read. */
    record Wait(int line, Duration time) implements Step {
        @Override
        public String word() {
            return "wait";
        }
    }

    /**
     * What must be true now. A map without members and a null say nothing.
     *
     * @param bank what the bank holds, by wallet key
     * @param books what the centre's books say of its own wallets, by wallet key
     * @param accounts balances of ledger accounts on their own side, by account code
     * @param persons balances of employees' accounts, by identity number
     * @param remittances states of remittances, by name
     * @param instructions states of settlement instructions, by name
     * @param tasks why people must look at the money of instructions, by name: exactly these
     * @param suspense open items of suspense, by the key of the employer whose they are, or {@link
     *     #UNKNOWN} for those of whom nobody knows whose they are
     * @param statements where the bank's date that was moved last stands at the centre, by the key
     *     of its wallet
     */
    record Expect(
            int line,
            Map<String, Cny> bank,
            Map<String, Cny> books,
            Map<String, Cny> accounts,
            Map<String, Cny> persons,
            Map<String, RemittanceState> remittances,
            Map<String, InstructionState> instructions,
            Map<String, List<String>> tasks,
            Map<String, ExpectedItems> suspense,
            Map<String, StatementState> statements,
            @Nullable ExpectedInbox inbox)
            implements Step {

        /** Stands for an employer where nobody knows whose money it is. */
        public static final String UNKNOWN = "unknown";

        @Override
        public String word() {
            return "expect";
        }
    }

    /**
     * Open items of suspense; null where the scenario does not say.
     *
     * @param items how many there are
     * @param amount what is left of all of them
     */
    record ExpectedItems(@Nullable Integer items, @Nullable Cny amount) {}

    /**
     * The bank will err in its next statements.
     *
     * @param count how many of them
     * @param wallet only statements of this centre wallet; null for all
     */
    record SpoilStatements(int line, StatementFaultKind kind, int count, @Nullable String wallet)
            implements Step {
        @Override
        public String word() {
            return "statement_fault";
        }
    }

    /**
     * The bank gives a further edition of the statement of its date that was moved last (更正).
     *
     * @param wallet the centre's wallet
     */
    record CorrectStatement(int line, String wallet) implements Step {
        @Override
        public String word() {
            return "correct_statement";
        }
    }
}
