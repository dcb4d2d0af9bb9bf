/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/** By which way an application came in (办理渠道). */
public enum Via {
    /** An employer's clerk declared it in the hall (网上大厅). */
    HALL,
    /** A teller took it in at the counter (柜面); a second person checks it. */
    COUNTER,
    /** A program handed it in (接口). */
    PROGRAM
}
