/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.anju.channel.message.AccountNotification;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.anju.sandbox.play.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the centre at the other end sees of each fault. */
class FaultTest {

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

    @ParameterizedTest
    @CsvSource({
        "bad-signature,BAD_SIGNATURE",
        "wrong-key,UNKNOWN_KEY",
        "altered-byte,DIGEST_MISMATCH",
        "truncated,UNREADABLE",
        "external-entity,UNREADABLE",
        "clock-skew,TIME_OUTSIDE_WINDOW"
    })
    void spoilsTheFirstAttemptAndNotTheRetry(String fault, String verdict) {
        play.fault("{'fault':'%s'}".formatted(fault));
        play.pay(employer, centre, 100, "");

        Answer spoilt = play.deliver();
        play.pass(Duration.ofSeconds(5));
        Answer retried = play.deliver();

        assertThat(spoilt.body().path("failed").asInt()).isEqualTo(1);
        assertThat(retried.body().path("delivered").asInt()).isEqualTo(1);
        List<Arrival> arrivals = play.centre().arrivalsOf(messageId());
        assertThat(arrivals.stream().map(Arrival::verdict)).containsExactly(verdict, "RECEIVED");
        assertThat(outcomes()).containsExactly("REFUSED", "ACKNOWLEDGED");
    }

    @Test
    void altersExactlyOneByte() {
        play.fault("{'fault':'altered-byte'}");
        play.pay(employer, centre, 100, "");
        play.deliver();
        play.pass(Duration.ofSeconds(5));
        play.deliver();

        List<Arrival> arrivals = play.centre().arrivalsOf(messageId());
        byte[] altered = arrivals.get(0).body();
        byte[] right = arrivals.get(1).body();
        int different = 0;
        for (int place = 0; place < right.length; place++) {
            different += altered[place] == right[place] ? 0 : 1;
        }

        assertThat(altered).hasSameSizeAs(right);
        assertThat(different).isEqualTo(1);
    }

    @Test
    void namesAFileOfTheReceiverAsAnEntity() {
        play.fault("{'fault':'external-entity'}");
        play.pay(employer, centre, 100, "");
        play.deliver();

        String body =
                new String(
                        play.centre().arrivalsOf(messageId()).getFirst().body(),
                        StandardCharsets.UTF_8);

        assertThat(body).contains("<!ENTITY").contains("SYSTEM \"file:///").contains("&leak;");
    }

    @Test
    void signsSixMinutesOff() {
        play.fault("{'fault':'clock-skew'}");
        play.pay(employer, centre, 100, "");
        play.deliver();

        OffsetDateTime signed =
                OffsetDateTime.parse(
                        play.centre().arrivalsOf(messageId()).getFirst().header("x-channel-time"));

        assertThat(Duration.between(signed.toInstant(), play.now()))
                .isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void deliversADuplicateSoManyTimesInSequence() {
        play.fault("{'fault':'duplicate','copies':5}");
        play.pay(employer, centre, 100, "");
        play.pay(employer, centre, 200, "");

        Answer run = play.deliver();

        assertThat(run.body().path("delivered").asInt()).isEqualTo(2);
        List<Arrival> arrivals = play.centre().arrivals(centre);
        assertThat(arrivals.stream().map(arrival -> sequence(arrival)))
                .containsExactly(1L, 1L, 1L, 1L, 1L, 2L);
        assertThat(arrivals).allMatch(arrival -> arrival.inFlight() == 1);
        assertThat(arrivals.stream().map(arrival -> arrival.header("x-channel-sign")).distinct())
                .hasSize(6);
    }

    @Test
    void waitsWithTheDuplicatesUntilTheNoticeHasArrived() {
        play.fault("{'fault':'duplicate','copies':3}");
        play.centre().reply(Reply.UNAVAILABLE);
        play.pay(employer, centre, 100, "");
        play.deliver();
        play.centre().reply(Reply.HONEST);
        play.pass(Duration.ofSeconds(5));
        play.deliver();

        assertThat(outcomes())
                .containsExactly("UNTRUSTED", "ACKNOWLEDGED", "ACKNOWLEDGED", "ACKNOWLEDGED");
    }

    @Test
    void deliversParallelDuplicatesAtOnce() {
        play.fault("{'fault':'parallel-duplicates','copies':64}");
        play.pay(employer, centre, 100, "");

        Answer run = play.deliver();

        List<Arrival> arrivals = play.centre().arrivals(centre);
        assertThat(run.body().path("delivered").asInt()).isEqualTo(1);
        assertThat(arrivals).hasSize(64);
        assertThat(arrivals).allMatch(arrival -> arrival.verdict().equals("RECEIVED"));
        assertThat(arrivals.stream().map(arrival -> arrival.header("x-channel-nonce")).distinct())
                .hasSize(64);
        assertThat(arrivals).anyMatch(arrival -> arrival.inFlight() > 1);
    }

    @Test
    void deliversOtherContentUnderOneMessageIdAfterTheRightOne() {
        play.fault("{'fault':'same-id-other-content'}");
        play.pay(employer, centre, 100, "");

        Answer run = play.deliver();

        List<Arrival> arrivals = play.centre().arrivalsOf(messageId());
        assertThat(run.body().path("delivered").asInt()).isEqualTo(1);
        assertThat(arrivals.stream().map(Arrival::verdict)).containsExactly("RECEIVED", "DU01");
        assertThat(arrivals.stream().map(FaultTest::fen)).containsExactly(100L, 200L);
        assertThat(outcomes()).containsExactly("ACKNOWLEDGED", "REFUSED");
        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void holdsANoticeUntilItIsReleasedAndLetsLaterOnesPass() {
        play.fault("{'fault':'hold'}");
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        play.deliver();
        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("HELD");

        Answer cleared = play.control().delete("/control/v1/faults");
        play.deliver();

        assertThat(cleared.body().path("released").asInt()).isEqualTo(1);
        assertThat(play.centre().arrivals(centre).stream().map(FaultTest::sequence))
                .containsExactly(2L, 1L);
    }

    @Test
    void losesANoticeUntilSomebodyAsksForIt() {
        play.fault("{'fault':'lost'}");
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        play.deliver();
        play.control().delete("/control/v1/faults");
        play.pass(Duration.ofDays(3));
        play.deliver();
        assertThat(play.centre().arrivals(centre).stream().map(FaultTest::sequence))
                .containsExactly(2L);
        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("HELD");

        play.control().post("/control/v1/notices/%s/deliveries".formatted(messageId()), "{}");

        assertThat(play.centre().arrivals(centre).stream().map(FaultTest::sequence))
                .containsExactly(2L, 1L);
        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void deliversAReorderedNoticeRightAfterTheNextOne() {
        play.fault("{'fault':'reordered','count':2}");
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        play.deliver();
        assertThat(play.centre().arrivals(centre)).isEmpty();

        play.pay(employer, centre, 3, "");
        play.pay(employer, centre, 4, "");
        Answer run = play.deliver();

        assertThat(run.body().path("delivered").asInt()).isEqualTo(4);
        assertThat(play.centre().arrivals(centre).stream().map(FaultTest::sequence))
                .containsExactly(3L, 1L, 2L, 4L);
    }

    @Test
    void keepsAReorderedNoticeWhileNoLaterOneHasArrived() {
        play.fault("{'fault':'reordered','account':'%s'}".formatted(centre));
        play.pay(employer, centre, 1, "");
        String other = play.centreWallet();
        play.pay(employer, other, 1, "");
        play.centre().reply(Reply.UNAVAILABLE);
        play.pay(employer, centre, 2, "");
        play.deliver();

        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("HELD");
        Answer cleared = play.control().delete("/control/v1/faults");
        assertThat(cleared.body().path("released").asInt()).isEqualTo(1);
    }

    @Test
    void deliversALateNoticeNotBeforeItsTimeAndLetsLaterOnesPass() {
        play.fault("{'fault':'late','by':'PT2H'}");
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        Answer atOnce = play.deliver();
        play.pass(Duration.ofHours(2).minusMillis(1));
        play.deliver();
        assertThat(play.centre().arrivals(centre).stream().map(FaultTest::sequence))
                .containsExactly(2L);

        play.pass(Duration.ofMillis(1));
        Answer inTime = play.deliver();

        assertThat(atOnce.body().path("pending").asInt()).isZero();
        assertThat(atOnce.body().path("next_attempt_at").isNull()).isTrue();
        assertThat(inTime.body().path("delivered").asInt()).isEqualTo(1);
        assertThat(play.centre().arrivals(centre).stream().map(FaultTest::sequence))
                .containsExactly(2L, 1L);
    }

    @Test
    void retriesALateNoticeLikeAnyOtherOnceItIsDue() {
        play.fault("{'fault':'late','by':'PT1M'}");
        play.pay(employer, centre, 1, "");
        play.pass(Duration.ofMinutes(1));
        play.centre().reply(Reply.UNAVAILABLE);
        play.deliver();
        play.centre().reply(Reply.HONEST);
        play.pass(Duration.ofSeconds(5));
        play.deliver();

        assertThat(outcomes()).containsExactly("UNTRUSTED", "ACKNOWLEDGED");
    }

    @Test
    void befallsOnlyTheAccountAndTheNumberOfNoticesThatWereNamed() {
        String second = play.centreWallet();
        play.fault("{'fault':'lost','count':2,'account':'%s'}".formatted(centre));
        play.pay(employer, second, 1, "");
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        play.pay(employer, centre, 3, "");
        play.deliver();

        assertThat(play.centre().arrivals(second)).hasSize(1);
        assertThat(play.centre().arrivals(centre).stream().map(FaultTest::sequence))
                .containsExactly(3L);
        assertThat(play.control().get("/control/v1/faults").body()).isEmpty();
    }

    @Test
    void keepsAFaultThatWasNotUsedBecauseTheBookingFailed() {
        play.fault("{'fault':'lost'}");
        play.pay(play.employerWallet(0), centre, 1, "");

        assertThat(play.control().get("/control/v1/faults").body()).hasSize(1);
    }

    private String messageId() {
        return play.notices(centre).getFirst().path("message_id").asString();
    }

    private List<String> outcomes() {
        return play.notices(centre).getFirst().path("attempts").findValuesAsString("outcome");
    }

    private static long sequence(Arrival arrival) {
        return notice(arrival).sequence();
    }

    private static long fen(Arrival arrival) {
        return notice(arrival).entries().getFirst().amount().fen();
    }

    private static AccountNotification notice(Arrival arrival) {
        AccountNotification notice = arrival.notice();
        if (notice == null) {
            throw new AssertionError("what came could not be believed: " + arrival.verdict());
        }
        return notice;
    }
}
