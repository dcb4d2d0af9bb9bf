/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * The XML of one message definition: reading and writing stand side by side in one class, element
 * for element.
 */
interface MessageFormat<M extends Message> {

    /** The definition whose XML this is. */
    String definition();

    /** Writes what stands inside {@code Document}. */
    void write(ElementWriter out, M message);

    /** Reads what stands inside {@code Document}. */
    M read(ElementReader in) throws MessageRefusal;
}
