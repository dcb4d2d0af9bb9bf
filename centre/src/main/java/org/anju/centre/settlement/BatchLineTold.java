/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.kernel.Cny;

/**
 * A line of a batch with what the bank said of it, as it may be shown.
 *
 * @param number its place in the file, from 1
 * @param caseKey as {@link NewBatchLine#caseKey} names it
 * @param name the other side's name, masked where it is a person's
 * @param tail the last four characters of the other wallet's number
 * @param code the bank's reason; empty where the file was refused as a whole
 * @param words the bank's words; mostly empty
 */
public record BatchLineTold(
        int number,
        String caseKey,
        String name,
        String tail,
        Cny amount,
        String code,
        String words) {}
