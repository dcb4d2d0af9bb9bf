/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

/** How the centre answers a message. */
public enum Reply {
    /** As a centre must: a signed receipt or a signed refusal. */
    HONEST,
    /** A receipt without a signature. */
    UNSIGNED,
    /** A receipt signed by a key that the bank does not know. */
    SIGNED_BY_A_STRANGER,
    /** A signed receipt that is bound to another request. */
    FOR_ANOTHER_REQUEST,
    /** A signed receipt whose body was changed after signing. */
    ALTERED,
    /** A signed refusal of a good message. */
    REFUSAL,
    /** Status 503 and nothing else. */
    UNAVAILABLE,
    /** The message is taken, the connection closed. */
    SILENCE
}
