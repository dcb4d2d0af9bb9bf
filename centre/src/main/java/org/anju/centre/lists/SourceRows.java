/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a file, one after the other, blank ones left out. */
@FunctionalInterface
interface SourceRows {

    /**
     * The next row, or null after the last.
     *
     * @throws FileFault where the file cannot be read on because of what it holds
     * @throws IOException where its bytes cannot be had
     */
    @Nullable SourceRow next() throws IOException;
}
