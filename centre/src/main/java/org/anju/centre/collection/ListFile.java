/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.OutputStream;
import org.anju.centre.lists.ListKind;

/** An uploaded list (清册) as it is given back. */
public interface ListFile {

    /** What kind of file it is. */
    ListKind kind();

    /** Whether its rows are marked with what is wrong with them; else it is as it came. */
    boolean isMarked();

    /**
     * Writes it, which is read back from the evidence on the way.
     *
     * @throws IOException if it cannot be read back or not be written
     */
    void writeTo(OutputStream to) throws IOException;
}
