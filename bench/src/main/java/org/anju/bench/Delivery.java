/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Notices signed beforehand and then delivered by clients side by side, each over its own line. */
final class Delivery {

    private static final int OK = 200;

    private final Stand stand;
    private final List<List<BankEnd.Signed>> queues = new ArrayList<>();

    /**
     * @param clients how many deliver at once
     */
    Delivery(Stand stand, int clients) {
        this.stand = stand;
        for (int client = 0; client < clients; client++) {
            queues.add(new ArrayList<>());
        }
    }

    /** Signs the notice of a payment and queues it for the client of its place. */
    void add(int place, BankEnd.Payment payment) {
        queues.get(place % queues.size()).add(stand.centre().bank().notice(payment));
    }

    /**
     * Delivers all. Afterwards every answer is verified.
     *
     * @return the seconds from the first byte sent to the last notice posted
     * @throws IllegalStateException if something was not answered or not posted at once
     */
    double seconds() {
        List<Callable<List<WireAnswer>>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(queues.size())) {
            for (List<BankEnd.Signed> queue : queues) {
                List<byte[]> requests = queue.stream().map(WireClient::request).toList();
                WireClient line = WireClient.connect(stand.centre().port());
                clients.add(() -> send(line, requests));
            }
            long begin = System.nanoTime();
            var answers = threads.invokeAll(clients);
            stand.server().awaitApplied();
            double seconds = Alternation.since(begin);
            for (int client = 0; client < queues.size(); client++) {
                verify(queues.get(client), answers.get(client).get());
            }
            return seconds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | IOException e) {
            throw new IllegalStateException("a client could not deliver", e);
        }
    }

    private static List<WireAnswer> send(WireClient line, List<byte[]> requests)
            throws IOException {
        try (line) {
            List<WireAnswer> answers = new ArrayList<>(requests.size());
            for (byte[] request : requests) {
                answers.add(line.exchange(request));
            }
            return answers;
        }
    }

    private void verify(List<BankEnd.Signed> sent, List<WireAnswer> answers) {
        for (int place = 0; place < sent.size(); place++) {
            WireAnswer answer = answers.get(place);
            if (answer.status() != OK) {
                throw new IllegalStateException("a notice was answered with " + answer.status());
            }
            stand.centre().bank().verifyAnswer(sent.get(place), answer);
        }
        if (stand.server().unsettled() > 0) {
            throw new IllegalStateException("a notice was not applied at its first attempt");
        }
    }
}
