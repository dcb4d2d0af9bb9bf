/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * Takes a message that is read line by line. Nothing of it may take effect before the reading has
 * ended well: only then is it known that the lines are those that were announced.
 *
 * @param <H> what the message tells before its lines
 * @param <L> one line
 */
public interface BatchReceiver<H, L> {

    /** Takes what stands before the lines; called once, first. */
    void begin(BusinessHeader header, H batch);

    /** Takes the next line, in the order of the message. */
    void line(L line);
}
