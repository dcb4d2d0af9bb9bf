/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

/** How the centre that is played answers what the bank sends. */
enum Manner {
    /** With a receipt, as it should. */
    HONEST,
    /** With 503 and no body. */
    UNAVAILABLE,
    /** The connection ends without an answer. */
    SILENCE,
    /** With a receipt without a signature. */
    UNSIGNED,
    /** With a receipt that somebody else signed. */
    BY_A_STRANGER,
    /** With a receipt that is signed by the key to which the centre changes. */
    BY_ITS_NEXT_KEY,
    /** With a receipt that is bound to another request. */
    FOR_ANOTHER,
    /** With a signed refusal. */
    REFUSAL
}
