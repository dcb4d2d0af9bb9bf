/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Iterator;

/**
 * The XML of a message that is written and read line by line.
 *
 * @param <H> what it tells before its lines
 * @param <L> one line
 */
interface BatchFormat<H, L> {

    /** The definition whose XML this is. */
    String definition();

    /**
     * Refuses a batch that contradicts the header before it.
     *
     * @throws IllegalArgumentException if it does
     */
    void requireAgreement(BusinessHeader header, H batch);

    /**
     * Writes what stands inside {@code Document}.
     *
     * @throws IllegalArgumentException if the lines are others than the batch announces; the end of
     *     the message is then not written
     */
    void write(ElementWriter out, H batch, Iterator<L> lines);

    /** Reads what stands inside {@code Document}, whose header has been read. */
    void read(ElementReader in, BusinessHeader header, BatchReceiver<H, L> receiver)
            throws MessageRefusal;
}
