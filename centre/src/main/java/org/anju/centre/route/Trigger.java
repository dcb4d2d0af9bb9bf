/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** What starts a leg. */
public enum Trigger {
    /** The walk is released, by rule or by a person. */
    RELEASE,
    /** The leg before it has settled. */
    LEG_BEFORE,
    /** A file of the centre says what to collect or to pay. */
    FILE,
    /** The payer pays. */
    PAYMENT,
    /** The end of the day. */
    DAY_END
}
