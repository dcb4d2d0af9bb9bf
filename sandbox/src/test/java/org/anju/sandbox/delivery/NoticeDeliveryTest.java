/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.anju.sandbox.play.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the centre at the other end sees when all goes well, and when only the centre fails. */
class NoticeDeliveryTest {

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
    void tellsTheCentreWhatItBooked() {
        Answer paid = play.pay(employer, centre, 123_456, "江南丝绸 1010000015 2026-01");

        Answer run = play.deliver();

        assertThat(run.body().toString())
                .isEqualTo(
                        """
                        {"delivered":1,"failed":0,"pending":0,"next_attempt_at":null}\
                        """);
        AccountNotification told = notice(play.centre().arrivals(centre).getFirst());
        NotifiedEntry entry = told.entries().getFirst();
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(entry.amount()).isEqualTo(Cny.parseYuan("1234.56"));
        assertThat(entry.direction()).isEqualTo(Direction.CREDIT);
        assertThat(entry.code()).isEqualTo(MovementCode.WALLET_TO_WALLET_IN);
        assertThat(entry.uetr()).hasToString(paid.text("uetr"));
        assertThat(entry.accountServicerReference())
                .isEqualTo(paid.text("booking").replace("-", ""));
        assertThat(entry.bookingDate()).hasToString(paid.text("booking_date"));
        assertThat(entry.debtor().name()).isEqualTo("江南丝绸有限公司");
        assertThat(entry.debtor().account()).isEqualTo(AccountId.wallet(employer));
        assertThat(entry.creditor().account()).isEqualTo(AccountId.wallet(centre));
        assertThat(entry.remittanceInformation()).containsExactly("江南丝绸 1010000015 2026-01");
    }

    @Test
    void tellsOfMoneyThatLeavesTheCentreToo() {
        play.pay(employer, centre, 500, "");
        play.pay(centre, employer, 200, "退款");
        play.deliver();

        List<Arrival> arrivals = play.centre().arrivals(centre);
        NotifiedEntry second = notice(arrivals.get(1)).entries().getFirst();

        assertThat(arrivals).hasSize(2);
        assertThat(notice(arrivals.get(1)).sequence()).isEqualTo(2);
        assertThat(second.direction()).isEqualTo(Direction.DEBIT);
        assertThat(second.code()).isEqualTo(MovementCode.WALLET_TO_WALLET_OUT);
        assertThat(second.amount()).isEqualTo(Cny.ofFen(200));
    }

    @Test
    void tellsEachOfTwoCentreWalletsOfAPaymentBetweenThem() {
        String second = play.open("苏州市住房公积金管理中心", "CENTRE", "CORPORATE", 0);
        play.pay(employer, centre, 500, "");
        play.pay(centre, second, 500, "");
        play.deliver();

        NotifiedEntry left = notice(play.centre().arrivals(centre).get(1)).entries().getFirst();
        NotifiedEntry right = notice(play.centre().arrivals(second).get(0)).entries().getFirst();

        assertThat(left.direction()).isEqualTo(Direction.DEBIT);
        assertThat(right.direction()).isEqualTo(Direction.CREDIT);
        assertThat(left.uetr()).isEqualTo(right.uetr());
    }

    @Test
    void tellsOfAnOpeningBalanceAsMoneyConvertedFromTheBank() {
        String rich = play.open("苏州市住房公积金管理中心", "CENTRE", "CORPORATE", 700);
        play.deliver();

        NotifiedEntry entry = notice(play.centre().arrivals(rich).getFirst()).entries().getFirst();

        assertThat(entry.code()).isEqualTo(MovementCode.ACCOUNT_TO_WALLET_IN);
        assertThat(entry.amount()).isEqualTo(Cny.ofFen(700));
    }

    @Test
    void tellsNobodyOfPaymentsAmongOthers() {
        String other = play.employerWallet(0);
        play.pay(employer, other, 100, "");

        assertThat(play.deliver().body().path("delivered").asInt()).isZero();
    }

    @Test
    void numbersAndDeliversInTheOrderOfTheMoney() {
        for (int payment = 1; payment <= 20; payment++) {
            play.pay(employer, centre, payment, "");
        }
        play.deliver();

        List<AccountNotification> told =
                play.centre().arrivals(centre).stream().map(NoticeDeliveryTest::notice).toList();

        assertThat(told.stream().map(AccountNotification::sequence))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(told.stream().map(notice -> notice.entries().getFirst().amount().fen()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void retriesTheSameBytesUnderANewSignatureAtTheScheduledTimes() {
        play.centre().reply(Reply.UNAVAILABLE);
        play.pay(employer, centre, 100, "");
        Duration[] pauses = {
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8)
        };
        for (Duration pause : pauses) {
            assertNothingIsDueBefore(pause);
            assertThat(play.deliver().body().path("failed").asInt()).as("%s", pause).isEqualTo(1);
        }

        List<Arrival> arrivals = play.centre().arrivals(centre);

        assertThat(arrivals).hasSize(pauses.length);
        assertThat(arrivals).allMatch(arrival -> arrival.verdict().equals("RECEIVED"));
        assertThat(arrivals.stream().map(Arrival::body).map(String::new).distinct()).hasSize(1);
        for (String header : new String[] {"x-channel-nonce", "x-channel-sign"}) {
            assertThat(arrivals.stream().map(arrival -> arrival.header(header)).distinct())
                    .as(header)
                    .hasSize(pauses.length);
        }
        assertThat(arrivals.stream().map(arrival -> arrival.header("x-channel-attempt")))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void holdsBackLaterNoticesOfTheAccountButNotOfOthers() {
        String second = play.centreWallet();
        play.centre().reply(Reply.REFUSAL);
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        Answer failed = play.deliver();
        play.centre().reply(Reply.HONEST);
        play.pay(employer, second, 3, "");
        Answer passed = play.deliver();
        play.pass(Duration.ofSeconds(5));
        Answer caughtUp = play.deliver();

        assertThat(failed.body().path("failed").asInt()).isEqualTo(1);
        assertThat(failed.body().path("pending").asInt()).isEqualTo(2);
        assertThat(passed.body().path("delivered").asInt()).isEqualTo(1);
        assertThat(OffsetDateTime.parse(passed.text("next_attempt_at")))
                .isEqualTo(play.now().atZone(ChinaTime.ZONE).toOffsetDateTime());
        assertThat(caughtUp.body().path("delivered").asInt()).isEqualTo(2);
        assertThat(play.centre().arrivals(centre).stream().map(a -> notice(a).sequence()))
                .containsExactly(1L, 1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "UNSIGNED,UNTRUSTED,200",
        "SIGNED_BY_A_STRANGER,UNTRUSTED,200",
        "FOR_ANOTHER_REQUEST,UNTRUSTED,200",
        "ALTERED,UNTRUSTED,200",
        "UNAVAILABLE,UNTRUSTED,503",
        "REFUSAL,REFUSED,400",
        "SILENCE,NO_ANSWER,"
    })
    void believesNothingButASignedReceipt(Reply reply, String outcome, Integer status) {
        play.centre().reply(reply);
        play.pay(employer, centre, 100, "");
        play.deliver();
        JsonNode notice = play.notices(centre).getFirst();
        JsonNode attempt = notice.path("attempts").path(0);

        assertThat(notice.path("state").asString()).isEqualTo("PENDING");
        assertThat(attempt.path("outcome").asString()).isEqualTo(outcome);
        assertThat(attempt.path("detail").asString()).isNotEmpty();
        if (status == null) {
            assertThat(attempt.path("http_status").isNull()).isTrue();
        } else {
            assertThat(attempt.path("http_status").asInt()).isEqualTo(status);
        }

        play.centre().reply(Reply.HONEST);
        play.pass(Duration.ofSeconds(5));
        play.deliver();
        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void deliversAgainOnDemandInSequenceAndAtOnce() {
        play.pay(employer, centre, 100, "");
        play.deliver();
        String path =
                "/control/v1/notices/%s/deliveries"
                        .formatted(play.notices(centre).getFirst().path("message_id").asString());

        Answer once = play.control().post(path, "{}");
        Answer inSequence = play.control().post(path, "{'copies':3}");
        Answer atOnce = play.control().post(path, "{'copies':64,'parallel':true}");

        assertThat(once.body().toString()).isEqualTo("{\"answers\":{\"200\":1}}");
        assertThat(inSequence.body().toString()).isEqualTo("{\"answers\":{\"200\":3}}");
        assertThat(atOnce.body().toString()).isEqualTo("{\"answers\":{\"200\":64}}");
        List<Arrival> arrivals = play.centre().arrivals(centre);
        assertThat(arrivals).hasSize(1 + 1 + 3 + 64);
        assertThat(arrivals.stream().map(a -> a.header("x-channel-nonce")).distinct())
                .hasSize(arrivals.size());
        assertThat(play.notices(centre).getFirst().path("attempts")).hasSize(arrivals.size());
    }

    @Test
    void countsTheAnswersThatDidNotCome() {
        play.pay(employer, centre, 100, "");
        play.deliver();
        play.centre().reply(Reply.SILENCE);
        String id = play.notices(centre).getFirst().path("message_id").asString();

        Answer silent =
                play.control().post("/control/v1/notices/%s/deliveries".formatted(id), "{}");

        assertThat(silent.body().toString()).isEqualTo("{\"answers\":{\"no_answer\":1}}");
    }

    private void assertNothingIsDueBefore(Duration pause) {
        if (pause.isZero()) {
            return;
        }
        play.pass(pause.minusMillis(1));
        Answer early = play.deliver();
        assertThat(early.body().path("failed").asInt()).as("just before %s", pause).isZero();
        assertThat(early.body().path("pending").asInt()).isEqualTo(1);
        play.pass(Duration.ofMillis(1));
    }

    private static AccountNotification notice(Arrival arrival) {
        AccountNotification notice = arrival.notice();
        if (notice == null) {
            throw new AssertionError("what came could not be believed: " + arrival.verdict());
        }
        return notice;
    }
}
