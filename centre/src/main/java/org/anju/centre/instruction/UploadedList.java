/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.InputStream;

/**
 * A list (清册) as somebody hands it in: the payments that go to the bank as one batch.
 *
 * @param fileName the name of the file, 1 to {@value Grounds#NAME_MAX} characters
 * @param content its bytes, read once; stays open
 */
public record UploadedList(String fileName, InputStream content) {

    /** Holds of the name what follows the last slash. */
    public UploadedList {
        fileName = Grounds.bare(fileName);
    }
}
