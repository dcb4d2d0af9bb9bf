/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.house.red.first;

import org.anju.house.red.second.inner.Hidden;

/** Knows what the other module hides. */
public final class First {

    private final Hidden hidden;

    First(Hidden hidden) {
        this.hidden = hidden;
    }

    @Override
    public String toString() {
        return hidden.toString();
    }
}
