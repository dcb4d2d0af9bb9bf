/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.anju.centre.settlement.AskedBank.Asked;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.SystemEvent;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two hundred seeded days of a bank whose notices come in any order, twice, or not at all, with
 * heartbeats between them: every payment ends in the books once, and every gap closed.
 */
@Timeout(300)
class NoticeOrderTest {

    private static final int ORDERS = 200;
    private static final int NOTICES_MAX = 8;

    private final Map<Long, Payment> given = new TreeMap<>();
    private final LinkedCentre centre = new LinkedCentre(step -> {});

    /** One message of the bank, made when the money moved. */
    private record Sent(String messageId, String definition, byte[] body) {}

    @Test
    @Clause("5.2c")
    void everyOrderEndsWithEachPaymentOnceAndNoGapOpen() {
        try (centre) {
            long paid = 0;
            for (int seed = 1; seed <= ORDERS; seed++) {
                paid += play(new Random(seed));
                assertThat(centre.balance()).as("order %d", seed).isEqualTo(Cny.ofFen(paid));
                assertThat(centre.gaps())
                        .as("order %d", seed)
                        .allMatch(gap -> gap.endsWith("CLOSED"));
            }
            assertThat(centre.gaps().size())
                    .as("gaps that all these orders opened")
                    .isGreaterThan(ORDERS / 2);
            assertThat(centre.asked.asked()).as("asks").isNotEmpty();
            assertThat(centre.count("select count(*) from settlement.incident")).isZero();
            assertThat(centre.inbox().counts().applied()).isEqualTo(given.size());
            centre.assertSound();
        }
    }

    /** Plays one order to its end; tells what was paid in it, in fen. */
    private long play(Random random) {
        List<Sent> sent = new ArrayList<>();
        long fen = 0;
        int notices = 2 + random.nextInt(NOTICES_MAX - 1);
        for (int notice = 0; notice < notices; notice++) {
            Payment payment = centre.pay(1 + random.nextInt(100_000));
            given.put(payment.sequence(), payment);
            fen += payment.amount().fen();
            Sent message =
                    new Sent(
                            payment.messageId(),
                            AccountNotification.DEFINITION,
                            centre.bank.notice(payment));
            int copies = random.nextInt(10);
            sent.addAll(Collections.nCopies(copies < 2 ? 0 : copies < 8 ? 1 : 2, message));
        }
        Collections.shuffle(sent, random);
        sent.forEach(this::receive);
        work();
        heartbeat(Collections.max(given.keySet()));
        recover();
        return fen;
    }

    /** A bank that gives what it is asked for; the last copy of all comes first. */
    private void recover() {
        GapAskService gaps = centre.program.facade(GapAskService.class);
        OutgoingSendService outgoing = centre.program.facade(OutgoingSendService.class);
        int before = centre.asked.asked().size();
        centre.pass(Duration.ofMinutes(1));
        gaps.look();
        try (ExecutorService senders = outgoing.open()) {
            while (centre.inbox().counts().asking() > 0) {
                outgoing.sendAll(senders); // The program's own loop sends too, each message once.
            }
        }
        List<Asked> asked = centre.asked.asked();
        for (Asked ask : asked.subList(before, asked.size()).reversed()) {
            for (long number = ask.numbers().to(); number >= ask.numbers().from(); number--) {
                String messageId = centre.bank.mint();
                byte[] body = centre.bank.copy(requireNonNull(given.get(number)), messageId);
                receive(new Sent(messageId, AccountNotification.DEFINITION, body));
            }
        }
        work();
        gaps.look();
    }

    private void heartbeat(long last) {
        String messageId = centre.bank.mint();
        byte[] body = centre.bank.heartbeat(messageId, LinkedCentre.WALLET, last);
        receive(new Sent(messageId, SystemEvent.DEFINITION, body));
        work();
    }

    private void receive(Sent message) {
        ChannelHeaders headers =
                centre.bank.sign(message.messageId(), message.definition(), message.body());
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers.asMap());
        assertThat(centre.inbox().receive(byName, message.body()).httpStatus()).isEqualTo(200);
    }

    private void work() {
        InboxWorkService work = centre.program.facade(InboxWorkService.class);
        while (centre.inbox().counts().waiting() > 0) {
            work.applyNext(); // The program's own workers apply too; each message is applied once.
        }
    }
}
