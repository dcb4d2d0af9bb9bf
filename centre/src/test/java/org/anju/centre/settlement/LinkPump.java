/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.concurrent.ExecutorService;
import org.anju.centre.CentreProgram;

/**
 * Does at once what the program's own loop does once a second: asks the bank what is due and sends
 * what waits. A test of many plays would else wait for the loop most of its time.
 */
public final class LinkPump implements AutoCloseable {

    private final OrderWatchService orders;
    private final OutgoingSendService outgoing;
    private final ExecutorService senders;

    /** A pump of a running program. */
    public LinkPump(CentreProgram program) {
        orders = program.facade(OrderWatchService.class);
        outgoing = program.facade(OutgoingSendService.class);
        senders = outgoing.open();
    }

    /** One turn of the loop; tells how many messages left. */
    public int turn() {
        orders.look();
        return outgoing.sendAll(senders);
    }

    @Override
    public void close() {
        senders.close();
    }
}
