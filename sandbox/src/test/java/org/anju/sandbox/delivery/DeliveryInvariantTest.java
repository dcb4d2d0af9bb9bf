/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.play.BrokenBooks;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invariants of the notices are no dead guards: each sees its break. */
class DeliveryInvariantTest {

    private final Play play = Play.shared();
    private String ofTheNotice = "";

    @BeforeEach
    void bookAPayment() {
        String booking =
                play.pay(play.employerWallet(100), play.centreWallet(), 77, "").text("booking");
        ofTheNotice = " where booking = '" + booking + "'";
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void seesAMovementWithoutANotice() throws SQLException {
        assertThat(
                        found(
                                "delete from delivery.notice" + ofTheNotice,
                                DeliveryInvariantRepository::untoldMovements))
                .singleElement()
                .asString()
                .contains("has no notice");
    }

    @Test
    void seesANoticeOfNoMovement() throws SQLException {
        assertThat(
                        found(
                                "delete from core.line" + ofTheNotice + " and line_no = 2",
                                DeliveryInvariantRepository::untoldMovements))
                .singleElement()
                .asString()
                .contains("tells of no movement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount_fen = 78", "direction = 'DEBIT'", "account = '1'"})
    void seesANoticeOfAnotherMovement(String change) throws SQLException {
        assertThat(
                        found(
                                "update delivery.notice set " + change + ofTheNotice,
                                DeliveryInvariantRepository::untoldMovements))
                .singleElement()
                .asString()
                .contains("tells another movement");
    }

    @Test
    void seesAGapInTheNumbers() throws SQLException {
        assertThat(
                        found(
                                "update delivery.notice set sequence = 2" + ofTheNotice,
                                DeliveryInvariantRepository::wrongSequences))
                .singleElement()
                .asString()
                .contains("notice 2", "movement 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'0.77', '0.78'", "'CRDT', 'DBIT'", "'</Ntfctn>', ''"})
    void seesBytesThatSaySomethingElse(String change) throws SQLException {
        String attack =
                "update delivery.message set body = convert_to(replace(convert_from(body, 'UTF8'), "
                        + change
                        + "), 'UTF8') where message_id in (select message_id from delivery.notice"
                        + ofTheNotice
                        + ")";

        assertThat(
                        found(
                                attack,
                                repository ->
                                        new NoticeProof(repository, BankHabits.STANDARD).breaks()))
                .hasSize(1);
    }

    @Test
    void seesADeliveryWithoutAReceipt() throws SQLException {
        String attack =
                "update delivery.progress set state = 'DELIVERED' where message_id in"
                        + " (select message_id from delivery.notice"
                        + ofTheNotice
                        + ")";

        assertThat(found(attack, DeliveryInvariantRepository::wrongStates))
                .singleElement()
                .asString()
                .contains("DELIVERED with 0 receipts");
    }

    @Test
    void seesARequestWithoutItsCopies() throws SQLException {
        String attack =
                """
                insert into delivery.request (request_id, subscriber, account, from_sequence,
                                              to_sequence, last_sequence, requested_at)
                select gen_random_uuid(), 'C32050', account, 1, 5, 1, now() from delivery.notice
                """
                        + ofTheNotice;

        assertThat(found(attack, DeliveryInvariantRepository::wrongCopies))
                .singleElement()
                .asString()
                .contains("for 1 to 5", "0 copies");
    }

    @Test
    void seesAHeartbeatThatTellsANumberNobodyGave() throws SQLException {
        String attack =
                """
                insert into delivery.message (message_id, kind, receiver, account, sequence,
                                              definition, body, minted_at)
                select repeat('0', 32), 'HEARTBEAT', 'C32050', account, 2, 'x', '', now()
                  from delivery.notice
                """
                        + ofTheNotice;

        assertThat(found(attack, DeliveryInvariantRepository::wrongHeartbeats))
                .singleElement()
                .asString()
                .contains("tells number 2");
    }

    @Test
    void seesANoticeWhoseMessageIsAnothers() throws SQLException {
        String attack =
                "update delivery.message set kind = 'HEARTBEAT' where message_id in (select"
                        + " message_id from delivery.notice"
                        + ofTheNotice
                        + ")";

        assertThat(
                        found(
                                attack,
                                repository ->
                                        new NoticeProof(repository, BankHabits.STANDARD).breaks()))
                .anySatisfy(found -> assertThat(found).contains("another message than its own"));
    }

    private List<String> found(
            String attack, Function<DeliveryInvariantRepository, List<String>> invariant)
            throws SQLException {
        Function<JdbcClient, List<String>> look =
                client -> invariant.apply(new DeliveryInvariantRepository(client));
        return BrokenBooks.look(play.superuser(), attack, look);
    }
}
