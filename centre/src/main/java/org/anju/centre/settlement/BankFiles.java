/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Where the bank's files of results arrive (clause 6.2.2.1): too large to be read in memory. */
public interface BankFiles {

    /**
     * The most bytes of a result that is a small message. Below them no more lines can stand than a
     * small message may have.
     */
    int SMALL_BYTES_MAX = 32 * 1024;

    /** Whether a message with these headers is a file where it has more bytes than a small one. */
    boolean takes(Map<String, String> headers);

    /**
     * Takes one file, storing its bytes encrypted while they come. Whatever comes back is signed;
     * it is a receipt only after raw bytes and signature were committed. The same file again gets
     * the same receipt and changes nothing.
     *
     * @param headers the channel's headers as they came, by lower-case name
     * @param body the raw bytes, read to their end, not closed
     * @throws IOException if the body cannot be read; nothing is stored then
     */
    BankInbox.Answer receive(Map<String, String> headers, InputStream body) throws IOException;
}
