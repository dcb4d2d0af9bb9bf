/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

/** When on its way through the bank a fault befalls an order; it suffers one fault in each. */
public enum FaultStage {
    /** When its message comes and its receipt is due. */
    RECEIPT,
    /** When it is executed. */
    EXECUTION,
    /** When its result is told. */
    RESULT
}
