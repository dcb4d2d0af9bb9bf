/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;

/** What a reader says about a file that is no list. */
final class ListRefusals {

    private ListRefusals() {}

    /** The refusal of a file that must be refused. */
    static ListRefused of(ListReader reader, byte[] file) {
        var list = new ByteArrayInputStream(file);
        var refused =
                catchThrowableOfType(
                        ListRefused.class, () -> reader.read(list, new ListProblems(), _ -> {}));
        assertThat(refused).isNotNull();
        return refused;
    }
}
