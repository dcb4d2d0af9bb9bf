/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.SystemEvent;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.anju.sandbox.play.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The last number of each account is told, so that a lost last notice is seen. */
class HeartbeatTest {

    private final Play play = Play.shared();
    private String employer = "";
    private String centre = "";

    @BeforeEach
    void openWallets() {
        employer = play.employerWallet(1_000_000);
        centre = play.centreWallet();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void tellsTheNumberOfALostLastNotice() {
        play.pay(employer, centre, 1, "");
        play.fault("{'fault':'lost'}");
        play.pay(employer, centre, 2, "");
        play.deliver();

        Answer beaten = beat();
        play.deliver();

        assertThat(beaten.status()).isEqualTo(201);
        assertThat(told()).extracting(SystemEvent::lastSequence).containsExactly(2L);
        assertThat(told().getFirst().eventTime().toInstant()).isEqualTo(play.now());
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void tellsOfAnAccountThatHasNeverMoved() {
        beat();
        play.deliver();

        assertThat(told()).extracting(SystemEvent::lastSequence).containsExactly(0L);
    }

    @Test
    void isNotTriedAgainWhenItFails() {
        play.centre().reply(Reply.REFUSAL);
        beat();
        play.deliver();
        play.centre().reply(Reply.HONEST);
        play.pass(Duration.ofHours(8));
        play.deliver();

        assertThat(told()).hasSize(1);
        assertThat(state()).isEqualTo("DROPPED");
    }

    @Test
    void givesUpOneThatStillWaitsForANewerOne() {
        beat();
        play.pay(employer, centre, 1, "");
        beat();
        play.deliver();

        assertThat(told()).extracting(SystemEvent::lastSequence).containsExactly(1L);
    }

    @Test
    void doesNotWaitForANoticeThatTheCentreRefuses() {
        play.centre().reply(Reply.REFUSAL);
        play.pay(employer, centre, 1, "");
        play.deliver();
        play.centre().reply(Reply.HONEST);
        beat();
        play.deliver();

        assertThat(told()).extracting(SystemEvent::lastSequence).containsExactly(1L);
        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("PENDING");
    }

    @Test
    void isNeverSentByItselfOnDemand() {
        play.pass(Duration.ofHours(1));
        play.deliver();

        assertThat(told()).isEmpty();
    }

    private Answer beat() {
        return play.control().post("/control/v1/heartbeats", "");
    }

    private String state() {
        for (JsonNode message : play.control().get("/control/v1/messages?newest=500").body()) {
            if (message.path("account").asString().equals(centre)) {
                assertThat(message.path("kind").asString()).isEqualTo("HEARTBEAT");
                return message.path("state").asString();
            }
        }
        throw new AssertionError("no heartbeat of " + centre);
    }

    private List<SystemEvent> told() {
        List<SystemEvent> told = new ArrayList<>();
        for (Arrival arrival : play.centre().arrivals()) {
            try {
                if (MessageReader.read(arrival.body()).message() instanceof SystemEvent event
                        && event.account().number().equals(centre)) {
                    told.add(event);
                }
            } catch (MessageRefusal _) {
                // What faults of other tests spoilt.
            }
        }
        return told;
    }
}
