/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.OutputStream;

/** The way of a list's rows into a staging table, in the caller's transaction. */
public interface Staging {

    /**
     * A stream that runs one copy for each write, for {@link CopyText}. Between two writes the
     * connection is free for other statements.
     *
     * @param copy a {@code copy … from stdin} in text form
     */
    OutputStream into(String copy);
}
