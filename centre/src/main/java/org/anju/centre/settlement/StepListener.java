/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * Is told of every step of the handling, in the thread and, where there is one, in the transaction
 * that takes it. The program's own listener does nothing.
 */
public interface StepListener {

    /** The step was reached; what it says is done, and nothing after it. */
    void reached(NumberedStep step);
}
