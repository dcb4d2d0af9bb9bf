/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.util.List;

/** The errors in statements that were asked for and have not all happened yet. */
public interface StatementFaults {

    /** Remembers a fault; rules befall statements in the order in which they were set. */
    void set(StatementFaultRule rule);

    /** The rules that will still befall a statement, oldest first. */
    List<StatementFaultRule> active();

    /** Forgets every rule; statements that were given stay as they are. */
    void clear();
}
