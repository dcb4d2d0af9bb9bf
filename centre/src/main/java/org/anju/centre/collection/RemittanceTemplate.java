/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.OutputStream;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.Template;

/** The empty remittance list (汇缴清册模板) that employers fill in. */
public final class RemittanceTemplate {

    private RemittanceTemplate() {}

    /**
     * Writes it.
     *
     * @param out takes the file; not closed
     * @throws IOException if it cannot be written
     */
    public static void write(ListKind kind, OutputStream out) throws IOException {
        Template.write(RemittanceList.READER, kind, out);
    }
}
