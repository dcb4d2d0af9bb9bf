/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.play.BrokenBooks;
import org.anju.sandbox.play.OrderingCentre;
import org.anju.sandbox.play.OrderingCentre.Order;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invariants of orders are no dead guards: each sees its break. */
class PaymentInvariantTest {

    private final Play play = Play.shared();
    private final OrderingCentre centre = new OrderingCentre(play);
    private String order = "";

    @BeforeEach
    void executeAnOrder() {
        String wallet = play.open(OrderingCentre.CENTRE_NAME, "CENTRE", "CORPORATE", 1_000);
        Order paid = centre.payment(wallet, play.personWallet("PERSONAL_1"), 77);
        centre.settle(paid);
        order = "(select id from payment.instruction where uetr = '%s')".formatted(paid.uetr());
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uetr = gen_random_uuid()",
                "end_to_end_id = 'another'",
                "creditor = '0000000000000001'",
                "debtor = '0000000000000001'",
                "amount_fen = 78"
            })
    void seesABookingOfAnotherOrder(String change) throws SQLException {
        assertThat(
                        found(
                                "update payment.instruction set " + change + " where id = " + order,
                                PaymentInvariantRepository::wronglyBooked))
                .singleElement()
                .asString()
                .contains("is SETTLED with booking");
    }

    @Test
    void seesASettledOrderWithoutABooking() throws SQLException {
        assertThat(
                        found(
                                "delete from payment.execution where instruction = " + order,
                                PaymentInvariantRepository::wronglyBooked))
                .singleElement()
                .asString()
                .contains("is SETTLED with no booking");
    }

    @Test
    void seesABookingOfARefusedOrder() throws SQLException {
        assertThat(
                        found(
                                "update payment.outcome set status = 'REJECTED', reason = 'AM04'"
                                        + " where instruction = "
                                        + order,
                                PaymentInvariantRepository::wronglyBooked))
                .singleElement()
                .asString()
                .contains("is REJECTED with booking");
    }

    @Test
    void seesAnOrderExecutedTwice() throws SQLException {
        assertThat(
                        found(
                                "insert into payment.execution (instruction, number, booking)"
                                        + " values ("
                                        + order
                                        + ", 2, gen_random_uuid())",
                                PaymentInvariantRepository::executedAgain))
                .singleElement()
                .asString()
                .contains("is executed 2 times");
    }

    @Test
    void seesAnOrderExecutedAfterItsTime() throws SQLException {
        assertThat(
                        found(
                                "update payment.instruction set expires_at = received_at"
                                        + " - interval '1 second' where id = "
                                        + order,
                                PaymentInvariantRepository::executedTooLate))
                .singleElement()
                .asString()
                .contains("was to be executed by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update payment.result_line set status = 'RJCT' where instruction = ",
                "update payment.result_line set untrue = true where instruction = ",
                "delete from payment.result_line where instruction = "
            })
    void seesAnOrderThatIsToldOfWrongOrNotAtAll(String attack) throws SQLException {
        assertThat(found(attack + order, PaymentInvariantRepository::wronglyTold))
                .singleElement()
                .asString()
                .contains("is SETTLED and is told of by 0 true");
    }

    @Test
    void seesAnOrderThatIsToldOfTwice() throws SQLException {
        assertThat(
                        found(
                                "insert into payment.result_line select 'x', instruction, status,"
                                        + " reason, untrue from payment.result_line"
                                        + " where instruction = "
                                        + order,
                                PaymentInvariantRepository::wronglyTold))
                .singleElement()
                .asString()
                .contains("told of by 2 true");
    }

    @Test
    void seesAResultWhoseBytesSaySomethingElse() throws SQLException {
        assertThat(
                        found(
                                "update payment.result_line set status = 'RJCT' where instruction"
                                        + " = "
                                        + order,
                                repository ->
                                        new ResultProof(repository, BankHabits.STANDARD).breaks()))
                .singleElement()
                .asString()
                .contains("say something else");
    }

    @Test
    void seesAResultThatTellsOfNoOrder() throws SQLException {
        assertThat(
                        found(
                                "delete from payment.result_line where instruction = " + order,
                                repository ->
                                        new ResultProof(repository, BankHabits.STANDARD).breaks()))
                .singleElement()
                .asString()
                .contains("tells of no order");
    }

    @Test
    void seesADecidedOrderInTheQueue() throws SQLException {
        assertThat(
                        found(
                                "update payment.progress set state = 'QUEUED', due_at = now()"
                                        + " where instruction = "
                                        + order,
                                PaymentInvariantRepository::wrongStates))
                .singleElement()
                .asString()
                .contains("is QUEUED and SETTLED");
    }

    private List<String> found(
            String attack, Function<PaymentInvariantRepository, List<String>> invariant)
            throws SQLException {
        Function<JdbcClient, List<String>> look =
                client -> invariant.apply(new PaymentInvariantRepository(client));
        return BrokenBooks.look(play.superuser(), attack, look);
    }
}
