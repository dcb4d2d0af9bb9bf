/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.anju.centre.CentreProgram;

/**
 * Does at once what the program's own loop does once a second: asks the bank what is due and sends
 * what waits. A test of many plays would else wait for the loop most of its time.
 */
public final class LinkPump implements AutoCloseable {

    private final GapAskService gaps;
    private final StatementWatchService statements;
    private final OrderWatchService orders;
    private final EnquiryMessageService enquiries;
    private final OutgoingSendService outgoing;
    private final BatchLoopService batches;
    private final BatchWatchService batchWatch;
    private final Clock clock;
    private final ExecutorService senders;

    /** A pump of a running program. */
    public LinkPump(CentreProgram program) {
        gaps = program.facade(GapAskService.class);
        statements = program.facade(StatementWatchService.class);
        orders = program.facade(OrderWatchService.class);
        enquiries = program.facade(EnquiryMessageService.class);
        batches = program.facade(BatchLoopService.class);
        batchWatch = program.facade(BatchWatchService.class);
        clock = program.facade(Clock.class);
        outgoing = program.facade(OutgoingSendService.class);
        senders = outgoing.open();
    }

    /** One turn of the loop; tells how many messages left. */
    public int turn() {
        gaps.look();
        statements.look();
        orders.look();
        enquiries.look(clock.instant());
        batchWatch.look();
        batches.wake();
        return outgoing.sendAll(senders);
    }

    @Override
    public void close() {
        senders.shutdownNow(); // A bank that is silent is not waited for.
        senders.close();
    }
}
