/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentrePackages;
import org.anju.centre.notice.LiveStreams.Reader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Readers are told what commits, in whatever order it began. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LiveEventsTest {

    private static final int READERS = 200;

    private CentreDatabase database;
    private CentrePackages centre;
    private LiveStreams streams;

    @BeforeAll
    void start() {
        database = CentreDatabase.create();
        centre = new CentrePackages(database, Clock.systemUTC(), "notice");
        streams = new LiveStreams(centre.get(LiveEvents.class));
    }

    @AfterAll
    void stop() {
        centre.close();
        database.close();
    }

    @Test
    void tellsAtOnceAndThenWithEachCommit() {
        String key = newKey();
        Reader reader = streams.follow(key, null);
        reader.awaitEvents(1);
        publish(key, "remittance.posted");
        reader.awaitEvents(2);
        assertThat(reader.events().getLast().data()).isEqualTo("remittance.posted");
        publish(newKey(), "remittance.posted");
        publish(key, "remittance.refused");
        reader.awaitEvents(3);
        assertThat(reader.events()).extracting(LiveStreams.Event::name).containsOnly("changed");
        assertThat(reader.events().getLast().data()).isEqualTo("remittance.refused");
        reader.leave();
    }

    @Test
    void tellsWhatATransactionWroteThatStayedOpenWhileYoungerOnesCommitted() throws Exception {
        String slow = newKey();
        String quick = newKey();
        Reader ofSlow = streams.follow(slow, null);
        Reader ofQuick = streams.follow(quick, null);
        ofSlow.awaitEvents(1);
        ofQuick.awaitEvents(1);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        Thread old =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        database.transaction()
                                                .executeWithoutResult(
                                                        status -> {
                                                            outbox(slow, "remittance.posted");
                                                            written.countDown();
                                                            awaitLatch(mayCommit);
                                                        }));
        awaitLatch(written);
        for (int younger = 2; younger < 5; younger++) {
            publish(quick, "remittance.posted");
            ofQuick.awaitEvents(younger);
        }
        assertThat(ofSlow.events()).hasSize(1);
        mayCommit.countDown();
        old.join();
        ofSlow.awaitEvents(2);
        ofSlow.leave();
        ofQuick.leave();
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() {
        String key = newKey();
        Reader reader = streams.follow(key, null);
        reader.awaitEvents(1);
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            outbox(key, "remittance.refused");
                            status.setRollbackOnly();
                        });
        publish(key, "remittance.posted");
        reader.awaitEvents(2);
        assertThat(reader.events().getLast().data()).isEqualTo("remittance.posted");
        reader.leave();
    }

    @Test
    void replaysToAReaderWhoComesBackExactlyWhatItMissed() {
        String key = newKey();
        Reader first = streams.follow(key, null);
        first.awaitEvents(1);
        publish(key, "remittance.posted");
        first.awaitEvents(2);
        String seen = first.events().getLast().id();
        first.leave();

        Reader missedNothing = streams.follow(key, seen);
        missedNothing.awaitBegin();
        publish(key, "remittance.posted");
        missedNothing.awaitEvents(1);
        missedNothing.leave();
        assertThat(missedNothing.events()).hasSize(1);

        Reader missedOne = streams.follow(key, seen);
        missedOne.awaitEvents(1);
        missedOne.leave();
    }

    @Test
    void takesAnIdThatNoDatabasePrintedForNone() {
        for (String forged :
                List.of("", "1", "5:3:", "1:9:9", "1:9:4,3", "0:1:", "x:y:z", "1:2:3'; drop")) {
            Reader reader = streams.follow(newKey(), forged);
            reader.awaitEvents(1);
            reader.leave();
        }
    }

    @Test
    void tellsFollowersOfAFamilyOfEventsWhateverTheObject() {
        Reader reader = streams.followTopics(Set.of("suspense.opened", "suspense.closed"));
        reader.awaitEvents(1);
        publish(newKey(), "wallet.linked");
        publish(newKey(), "suspense.opened");
        reader.awaitEvents(2);
        assertThat(reader.events().getLast().data()).isEqualTo("suspense.opened");
        reader.leave();
    }

    @Test
    void aReaderWhoseConnectionStandsStillHoldsUpNobody() {
        String key = newKey();
        var stuck = new CountDownLatch(1);
        Reader standing =
                streams.followOver(
                        key,
                        new OutputStream() {
                            @Override
                            public void write(int one) {
                                awaitLatch(stuck);
                            }
                        });
        Reader reader = streams.follow(key, null);
        reader.awaitEvents(1);
        publish(key, "remittance.posted");
        reader.awaitEvents(2);
        stuck.countDown();
        reader.leave();
        standing.leave();
    }

    @Test
    void tellsTwoHundredReadersWithinTwoSeconds() {
        List<String> keys = new ArrayList<>();
        List<Reader> readers = new ArrayList<>();
        for (int one = 0; one < READERS; one++) {
            keys.add(newKey());
            readers.add(streams.follow(keys.getLast(), null));
        }
        readers.forEach(reader -> reader.awaitEvents(1));
        long began = System.nanoTime();
        List<Long> committed = new ArrayList<>();
        for (String key : keys) {
            publish(key, "remittance.posted");
            committed.add(System.nanoTime());
        }
        readers.forEach(reader -> reader.awaitEvents(2));
        List<Long> millis = new ArrayList<>();
        for (int one = 0; one < READERS; one++) {
            long told = readers.get(one).events().getLast().toldAt();
            millis.add(Duration.ofNanos(told - committed.get(one)).toMillis());
        }
        millis.sort(null);
        System.out.printf(
                "live events: %d readers, commit to reader: median %d ms, greatest %d ms"
                        + " (%d commits in %d ms)%n",
                READERS,
                millis.get(READERS / 2),
                millis.getLast(),
                READERS,
                Duration.ofNanos(committed.getLast() - began).toMillis());
        assertThat(millis.getLast()).isLessThan(2_000);
        readers.forEach(Reader::leave);
    }

    @Test
    void endsEveryStreamWhenTheProgramStops() {
        var other = new CentrePackages(database, Clock.systemUTC(), "notice");
        var readersOfIt = new LiveStreams(other.get(LiveEvents.class));
        Reader reader = readersOfIt.follow(newKey(), null);
        reader.awaitEvents(1);
        other.close();
        reader.awaitEnd();
        assertThat(readersOfIt.follow(newKey(), null).awaitEnd()).isEqualTo(503);
    }

    @Test
    void aStreamThatNobodyReadsCostsTheDatabaseNothing() {
        Reader reader = streams.follow(newKey(), null);
        reader.awaitEvents(1);
        reader.leave();
        var asked = new AtomicLong(-1);
        Awaitility.await("no more questions once the last reader has left")
                .pollInterval(Duration.ofMillis(500))
                .until(() -> asked.getAndSet(database.statementsSent()) == asked.get());
    }

    private void publish(String key, String topic) {
        database.transaction().executeWithoutResult(status -> outbox(key, topic));
    }

    private void outbox(String key, String topic) {
        centre.get(Outbox.class).publish(new OutboxMessage(topic, key, Map.of()));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
