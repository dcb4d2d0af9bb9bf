/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anju.centre.instruction.ExecutingBank.Refusal;
import org.anju.centre.instruction.PlayedCentre.Standing;
import org.anju.centre.instruction.RouteCase.Then;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.route.Place;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk from its approval to its end: people act as the walk stands, the bank says what it owes,
 * time passes where nothing else happens. Whoever is cut off does the same again.
 */
final class RoutePlay {

    private static final Logger LOG = LoggerFactory.getLogger(RoutePlay.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration UNTIL_ASKED = Duration.ofSeconds(30);
    private static final int WAITS_MAX = 40;

    private final PlayedCentre centre;
    private final RouteCase course;
    private final Instruction asked;
    private final Map<BankAccountKind, Long> apart = new EnumMap<>(BankAccountKind.class);
    private final int executed;
    private final Set<Integer> made = new HashSet<>();
    private int waits;

    RoutePlay(PlayedCentre centre, RouteCase course, Instruction asked) {
        this.centre = centre;
        this.course = course;
        this.asked = asked;
        this.executed = centre.bank().executions().size();
        for (BankAccountKind kind : BankAccountKind.values()) {
            apart.put(kind, centre.books(kind) - moved(kind));
        }
        int leg = course.refusedLeg();
        if (leg > 0 && course.isOnList(leg)) {
            centre.bank().refusesNextList();
        } else if (leg > 0 && !isMadeByOthers(leg)) {
            centre.bank().refuses(refusal(leg));
        }
    }

    /** Prepares what a course is about, with an amount that leads it over all of its legs. */
    static Instruction prepared(WalkedCentre centre, RouteCase course) {
        return switch (course.kind()) {
            case TRANSFER_OUT -> centre.moveOut(700);
            case HELD_MONEY_REFUND -> centre.giveBack(900);
            // More than stands in the wallet, so that the deposit account pays first.
            case DEPOSIT_REFUND -> centre.order(course.kind(), Cny.ofFen(100_000_000));
            case AGREED_WITHDRAWAL,
                    ENTRUSTED_COLLECTION,
                    BATCH_REPAYMENT,
                    BATCH_REPAYMENT_TO_LOAN_WALLET ->
                    centre.list(course.kind(), course.lines());
            default -> centre.order(course.kind(), centre.anotherAmount());
        };
    }

    private long moved(BankAccountKind kind) {
        return centre.bank().moved(centre.own(kind).number());
    }

    void play() {
        Awaitility.await(course + " of " + asked.id())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(centre.tick())
                .until(this::step);
    }

    private boolean step() {
        try {
            boolean sent = centre.turn();
            boolean acted = act();
            centre.bank().speak();
            if (isIdle()) {
                if (isOver()) {
                    return true;
                }
                if (!acted && !sent) {
                    letTimePass();
                }
            }
        } catch (RuntimeException cut) {
            LOG.info("cut off: {}", cut.toString());
        }
        return false;
    }

    private void letTimePass() {
        waits++;
        assertThat(waits)
                .as("%s: waits, while it is %s", this, walk())
                .isLessThanOrEqualTo(WAITS_MAX);
        centre.pass(UNTIL_ASKED);
    }

    private boolean isIdle() {
        return centre.bank().hasNothingToSay()
                && centre.count(
                                """
                                select (select count(*) from settlement.inbound_message
                                         where state = 'WAITING')
                                     + (select count(*) from settlement.batch_result
                                         where state = 'WAITING')
                                     + (select count(*) from settlement.outgoing_message
                                         where state in ('QUEUED', 'SENDING'))
                                     + (select count(*) from settlement.payment_batch
                                         where state in ('QUEUED', 'SENDING'))
                                """)
                        == 0;
    }

    private boolean isOver() {
        return walk().map(Standing::phase).equals(Optional.of(course.end()))
                && now() == course.state()
                && centre.count(
                                """
                                select (select count(*) from settlement.payment_order
                                         where state not in ('SETTLED', 'REJECTED'))
                                     + (select count(*) from settlement.payment_batch
                                         where state not in ('DONE', 'REFUSED', 'VOID', 'BUILT'))
                                """)
                        == 0;
    }

    private InstructionState now() {
        return centre.state(asked);
    }

    private Optional<Standing> walk() {
        return centre.walk(asked);
    }

    /** What people and others do as the walk stands; tells whether anybody did anything. */
    private boolean act() {
        Optional<Standing> walk = walk();
        if (walk.isEmpty()) {
            centre.desk().approve(asked.id());
            return true;
        }
        return act(walk.get());
    }

    private boolean act(Standing walk) {
        return switch (walk.phase()) {
            case AWAITING_RELEASE -> {
                centre.desk().release(walk.id());
                yield true;
            }
            case RESTING, STUCK -> answerRefusal(walk);
            case WALKING -> makeLegOfOthers(walk);
            case GOING_BACK, SETTLED, REFUSED, BROUGHT_BACK, RETURNED -> false;
        };
    }

    private boolean answerRefusal(Standing walk) {
        if (course.then() == Then.BACK) {
            centre.desk().bringBack(walk.id());
        } else {
            centre.desk().tryAgain(walk.id());
        }
        return true;
    }

    // The bank, or who pays, does his part once; its notices are owed until they are signed for.
    private boolean makeLegOfOthers(Standing walk) {
        int leg = awaited(walk);
        if (leg == 0 || !made.add(leg)) {
            return false;
        }
        TransactionParty wallet = centre.party(BankAccountKind.WALLET);
        TransactionParty deposit = centre.party(BankAccountKind.DEPOSIT);
        TransactionParty loans = centre.party(BankAccountKind.LOAN_WALLET);
        switch (course.kind()) {
            case LOAN_DISBURSEMENT -> {
                if (course.refusedLeg() == leg) {
                    move(loans, deposit, MovementCode.LOAN_BACK_OUT, MovementCode.LOAN_BACK_IN);
                } else {
                    pay(loans, WalkedCentre.OTHER);
                }
            }
            case ENTRUSTED_COLLECTION ->
                    move(
                            wallet,
                            deposit,
                            MovementCode.WALLET_TO_ACCOUNT_OUT,
                            MovementCode.WALLET_TO_ACCOUNT_IN);
            case DIRECT_REPAYMENT -> pay(WalkedCentre.OTHER, loans);
            case REPAYMENT_CLEARING -> {
                if (leg == 1) {
                    move(loans, wallet, MovementCode.LOAN_SWEEP_OUT, MovementCode.LOAN_SWEEP_IN);
                } else {
                    move(
                            wallet,
                            deposit,
                            MovementCode.WALLET_TO_ACCOUNT_OUT,
                            MovementCode.WALLET_TO_ACCOUNT_IN);
                }
            }
            default -> pay(WalkedCentre.OTHER, wallet);
        }
        return true;
    }

    // The first of them that is not the bank's own word about a list; 0 where there is none.
    private int awaited(Standing walk) {
        return IntStream.rangeClosed(1, walk.legs().size())
                .filter(leg -> walk.legs().get(leg - 1).equals("AWAITED"))
                .filter(leg -> !course.isOnList(leg))
                .findFirst()
                .orElse(0);
    }

    private void pay(TransactionParty from, TransactionParty to) {
        move(from, to, MovementCode.WALLET_TO_WALLET_OUT, MovementCode.WALLET_TO_WALLET_IN);
    }

    private void move(
            TransactionParty from, TransactionParty to, MovementCode out, MovementCode in) {
        centre.bank().move(from, to, asked.order().amount(), out, in, UUID.randomUUID());
    }

    private boolean isMadeByOthers(int leg) {
        return course.kind() == InstructionKind.LOAN_DISBURSEMENT && leg == 3;
    }

    private Refusal refusal(int leg) {
        var declared = course.kind().route().leg(leg);
        return new Refusal(number(declared.debit()), number(declared.credit()));
    }

    private String number(Place place) {
        return switch (place) {
            case WALLET -> centre.own(BankAccountKind.WALLET).number();
            case DEPOSIT_ACCOUNT -> centre.own(BankAccountKind.DEPOSIT).number();
            case LOAN_WALLET -> centre.own(BankAccountKind.LOAN_WALLET).number();
            case PAYER, PAYEE -> asked.order().party().orElseThrow().account().number();
        };
    }

    /** Money, books, orders and the business stand where this course must end. */
    void assertRightEnd() {
        for (BankAccountKind kind : BankAccountKind.values()) {
            assertThat(centre.books(kind) - moved(kind))
                    .as("what books and bank of %s are apart", kind)
                    .isEqualTo(apart.getOrDefault(kind, 0L));
        }
        assertThat(
                        centre.count(
                                "select coalesce(sum(abs(fen)), 0) from (select sum(debit_fen -"
                                        + " credit_fen) as fen from ledger.line where account_code"
                                        + " like '10108%' group by account_code) t"))
                .as("in transit")
                .isZero();
        assertThat(legsOrdered()).isEqualTo(course.orders());
        assertThat(centre.bank().executions().values()).allMatch(times -> times == 1);
        assertThat(centre.bank().executions().size() - executed).isEqualTo(course.executed());
        assertThat(
                        centre.count(
                                "select count(*) from instruction.step where what in ('BOOKED',"
                                        + " 'LET_GO') and instruction_id = '"
                                        + asked.id()
                                        + "'"))
                .as("how often the business was told")
                .isEqualTo(1);
        assertThat(centre.count("select coalesce(sum(held_fen), 0)::bigint from ledger.balance"))
                .as("held")
                .isZero();
    }

    private List<Integer> legsOrdered() {
        return centre.database()
                .asSuperuser()
                .sql(
                        "select split_part(leg, '/', 2)::int from settlement.payment_order where"
                                + " leg like 'walk:' || :walk || '/%' order by 1")
                .param("walk", walk().orElseThrow().id().toString())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    @Override
    public String toString() {
        return course + ", instruction " + asked.id();
    }
}
