/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * A step in the handling of money and messages after which the program may die (clause 5.2 c). The
 * number is what documents and commands call it; no two steps have the same.
 */
public interface NumberedStep {

    /** The step's place among all steps, from 1. */
    int number();

    /** The step's name, as documents and commands write it. */
    String name();
}
