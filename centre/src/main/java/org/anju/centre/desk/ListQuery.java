/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.desk;

/** What is asked of a list: its filter as the address of its page says it. */
public interface ListQuery {

    /** The address of the list with each question that is asked. */
    QueryAddress address();

    /** The whole address, to which one more question can be added. */
    default String base() {
        return address().base();
    }

    /** The questions alone, as an export prints them. */
    default String printed() {
        return address().printed();
    }
}
