/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.SystemEventCode;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.AskingCentre.Answer;
import org.anju.sandbox.play.AskingCentre.Asking;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.Play;
import org.anju.sandbox.play.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a subscriber can ask the bank over the link, and what it cannot. */
class ReceptionTest {

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
    void copiesALostNoticeWithItsOwnNumberAndReference() {
        play.fault("{'fault':'lost','count':2}");
        IntStream.rangeClosed(1, 4).forEach(fen -> play.pay(employer, centre, fen, "附言" + fen));
        play.deliver();

        Answer answer = ask(play.asking().request(centre, 1, 2));
        int delivered = play.deliver().body().path("delivered").asInt();

        assertReceipt(answer);
        assertThat(delivered).isEqualTo(2);
        List<AccountNotification> came = came();
        assertThat(came.stream().map(AccountNotification::sequence))
                .containsExactly(3L, 4L, 1L, 2L);
        assertThat(came.stream().map(AccountNotification::copy))
                .containsExactly(false, false, true, true);
        assertThat(came.get(2).entries().getFirst().amount().fen()).isEqualTo(1);
        JsonNode lost = play.notices(centre).getFirst();
        assertThat(lost.path("state").asString()).isEqualTo("HELD");
        assertThat(came.get(2).messageId()).isNotEqualTo(lost.path("message_id").asString());
    }

    @Test
    void aCopyTellsWhatTheNoticeTellsAndSaysThatItIsOne() {
        play.pay(employer, centre, 77, "一次");
        play.deliver();
        ask(play.asking().request(centre, 1, 1));
        play.deliver();

        List<AccountNotification> came = came();
        assertThat(came).hasSize(2);
        assertThat(came.get(1).entries()).isEqualTo(came.get(0).entries());
        assertThat(came.get(1).notificationId()).isEqualTo(came.get(0).notificationId());
        assertThat(came.get(1).account()).isEqualTo(came.get(0).account());
        byte[] copy = play.centre().arrivals(centre).get(1).body();
        assertThat(new String(copy, StandardCharsets.UTF_8))
                .contains("<CpyDplctInd>DUPL</CpyDplctInd>", "<PssblDplct>true</PssblDplct>");
    }

    @Test
    void copiesWhatIsHeldOrStillPendingToo() {
        play.fault("{'fault':'hold'}");
        play.pay(employer, centre, 1, "");
        play.centre().reply(Reply.UNAVAILABLE);
        play.pay(employer, centre, 2, "");
        play.deliver();
        play.centre().reply(Reply.HONEST);

        ask(play.asking().request(centre, 1, 2));
        play.deliver(); // The notice itself waits five seconds more; its copy does not.

        assertThat(came().stream().filter(AccountNotification::copy))
                .extracting(AccountNotification::sequence)
                .containsExactly(1L, 2L);
        assertThat(states()).containsExactly("HELD", "PENDING");
    }

    @Test
    void answersARangeBeyondTheLastNumberWithWhatThereIs() {
        play.pay(employer, centre, 1, "");
        play.deliver();

        assertReceipt(ask(play.asking().request(centre, 1, 10_000)));
        assertReceipt(ask(play.asking().request(centre, 2, 9)));
        play.deliver();

        assertThat(came().stream().map(AccountNotification::sequence)).containsExactly(1L, 1L);
    }

    @Test
    void takesTheSameRequestOnceAndGivesTheSameReceipt() {
        play.pay(employer, centre, 1, "");
        play.deliver();
        Asking asking = play.asking().request(centre, 1, 1);

        Message first = ask(asking).message();
        Message again =
                play.asking().post(port(), play.asking().sign(asking, 2), asking.body()).message();
        play.deliver();

        assertThat(again).isEqualTo(first);
        assertThat(came()).hasSize(2);
    }

    @Test
    void takesARequestOnceThatComesManyTimesAtOnce() throws Exception {
        play.pay(employer, centre, 1, "");
        play.deliver();
        Asking asking = play.asking().request(centre, 1, 1);
        List<Message> receipts = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers =
                    IntStream.range(0, 16)
                            .mapToObj(_ -> threads.submit(() -> ask(asking)))
                            .toList();
            for (Future<Answer> answer : answers) {
                receipts.add(answer.get().message());
            }
        }
        play.deliver();

        assertThat(receipts).hasSize(16).containsOnly(receipts.getFirst());
        assertThat(came()).hasSize(2);
    }

    @Test
    void refusesAnotherContentUnderTheSameId() {
        play.pay(employer, centre, 1, "");
        Asking asking = play.asking().request(centre, 1, 1);
        ask(asking);
        Asking other =
                new Asking(
                        asking.messageId(),
                        asking.definition(),
                        new String(asking.body(), StandardCharsets.UTF_8)
                                .replace("<ToSeq>1<", "<ToSeq>2<")
                                .getBytes(StandardCharsets.UTF_8));

        assertRefused(ask(other), 409, "DU01");
    }

    @Test
    void refusesAReplayedEnvelope() {
        Asking asking = play.asking().request(centre, 1, 1);
        ChannelHeaders recorded = play.asking().sign(asking, 1);
        assertReceipt(play.asking().post(port(), recorded, asking.body()));

        assertRefused(play.asking().post(port(), recorded, asking.body()), 401, "NONCE_USED");
    }

    @Test
    void refusesAnUnknownKey() {
        Asking asking = play.asking().request(centre, 1, 1);
        ChannelHeaders foreign = play.asking().signAsAStranger(asking);

        assertRefused(play.asking().post(port(), foreign, asking.body()), 401, "UNKNOWN_KEY");
    }

    @Test
    void refusesAnAlteredByte() {
        Asking asking = play.asking().request(centre, 1, 1);
        byte[] altered = asking.body().clone();
        altered[altered.length - 1] ^= 1;

        assertRefused(
                play.asking().post(port(), play.asking().sign(asking, 1), altered),
                401,
                "DIGEST_MISMATCH");
    }

    @Test
    void refusesAnEnvelopeThatIsTooOld() {
        Asking asking = play.asking().request(centre, 1, 1);
        ChannelHeaders old = play.asking().sign(asking, 1);
        play.pass(Duration.ofMinutes(6));

        // The answer is signed now, so the asker's own window still accepts it.
        assertRefused(play.asking().post(port(), old, asking.body()), 401, "TIME_OUTSIDE_WINDOW");
    }

    @Test
    void refusesABodyThatIsNoRequest() {
        Asking asking = play.asking().request(centre, 1, 1);
        byte[] cut = "<Env/>".getBytes(StandardCharsets.UTF_8);
        Asking broken = new Asking(asking.messageId(), asking.definition(), cut);

        assertRefused(ask(broken), 400, "MISSING_ELEMENT");
        assertReceipt(ask(asking)); // A refusal does not use up the id.
    }

    @Test
    void refusesAMessageThatSubscribersDoNotSend() {
        SystemEvent event =
                new SystemEvent(
                        SystemEventCode.HEARTBEAT,
                        AccountId.wallet(centre),
                        1,
                        WireTime.exact(play.now().atZone(ChinaTime.ZONE).toOffsetDateTime()));

        assertRefused(
                ask(play.asking().asking("0197f3c2a1b47c3d8e9f001122339999", event)),
                400,
                "UNEXPECTED_MESSAGE");
    }

    @Test
    void refusesAnAccountOfWhichItTellsNobody() {
        assertRefused(ask(play.asking().request(employer, 1, 1)), 403, "UNKNOWN_ACCOUNT");
        assertRefused(ask(play.asking().request("9".repeat(16), 1, 1)), 403, "UNKNOWN_ACCOUNT");
        AccountId bankAccount = AccountId.bankAccount(centre);
        assertRefused(
                ask(play.asking().request(bankAccount, "C32050", 1, 1)), 403, "UNKNOWN_ACCOUNT");
    }

    @Test
    void refusesTheAccountOfAnotherSubscriber() {
        String foreign = foreignWallet();

        MessageReject reject =
                assertRefused(ask(play.asking().request(foreign, 1, 1)), 403, "FOREIGN_ACCOUNT");
        assertThat(reject.description()).contains("another node");
        assertThat(reject.errorLocation()).endsWith("RptgReq/Acct");
        assertRefused(
                ask(
                        play.asking()
                                .request(
                                        AccountId.wallet(foreign),
                                        ListeningCentre.OTHER_NODE,
                                        1,
                                        1)),
                403,
                "FOREIGN_OWNER");
    }

    @Test
    void showsWhatWasAskedDecoded() {
        play.pay(employer, centre, 1, "");
        play.deliver();
        Asking taken = play.asking().request(centre, 1, 3);
        ask(taken);
        Asking refused = play.asking().request(employer, 1, 1);
        ask(refused);
        play.deliver();

        JsonNode told = play.control().get("/control/v1/requests?newest=2").body();

        JsonNode second = told.path(0);
        assertThat(second.path("message_id").asString()).isEqualTo(refused.messageId());
        assertThat(second.path("refusal").path("reason").asString()).isEqualTo("UNKNOWN_ACCOUNT");
        JsonNode first = told.path(1);
        assertThat(first.path("sender").asString()).isEqualTo("C32050");
        assertThat(first.path("request").toString())
                .isEqualTo(
                        "{\"account\":\"%s\",\"from_sequence\":1,\"to_sequence\":3}"
                                .formatted(centre));
        assertThat(first.path("copies").asInt()).isEqualTo(1);
        assertThat(first.path("delivered").asInt()).isEqualTo(1);
        assertThat(first.path("refusal").isNull()).isTrue();
        assertThat(first.path("body").asString()).contains("<AcctRptgReq>");
        assertThat(first.path("headers").asString()).contains("X-Channel-Sign");
    }

    private String foreignWallet() {
        String number = Long.toString(7_100_000_000_000_000L + System.nanoTime() % 1_000_000_000);
        play.control()
                .post(
                        "/control/v1/wallets",
                        """
                        {'number':'%s','name':'别的中心','owner':'CENTRE','class':'CORPORATE',
                         'subscriber':'%s'}
                        """
                                .formatted(number, ListeningCentre.OTHER_NODE));
        return number;
    }

    private Answer ask(Asking asking) {
        return play.asking().ask(port(), asking);
    }

    private int port() {
        return play.control().port();
    }

    private List<String> states() {
        return play.notices(centre).stream()
                .map(notice -> notice.path("state").asString())
                .toList();
    }

    private List<AccountNotification> came() {
        List<AccountNotification> came = new ArrayList<>();
        for (Arrival arrival : play.centre().arrivals(centre)) {
            if (arrival.notice() != null) {
                came.add(arrival.notice());
            }
        }
        return came;
    }

    private static void assertReceipt(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.message()).isInstanceOf(ReceiptAcknowledgement.class);
    }

    private static MessageReject assertRefused(Answer answer, int status, String reason) {
        assertThat(answer.message()).isInstanceOf(MessageReject.class);
        MessageReject reject = (MessageReject) answer.message();
        assertThat(reject.reasonCode()).isEqualTo(reason);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(reject.description()).isNotBlank();
        return reject;
    }
}
