/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

/** A state in which a page must have been seen; each has a screenshot of its own. */
enum Look {
    /** With something in it, on a wide screen, in Chinese and light. */
    FILLED,
    /** With nothing in it: it says why, and what would fill it. */
    EMPTY,
    /** After something was handed in, or asked for, that the rules refuse. */
    REFUSED,
    /** Opened by somebody whose posts do not allow it. */
    NO_RIGHT,
    /** 360 pixels wide, with nothing to scroll sideways. */
    NARROW,
    /** In the dark theme. */
    DARK,
    /** In large print. */
    ELDER,
    /** In English. */
    ENGLISH;

    /** The file of the screenshot. */
    String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".png";
    }
}
