/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** What an account may do at present (账户状态). */
public enum AccountCondition {
    /** It pays and receives. */
    ACTIVE,
    /** It receives and does not pay (只收不付). */
    RECEIVE_ONLY,
    /** It neither pays nor receives, as a court or the regulator demands (冻结). */
    FROZEN,
    /** It is empty and closed for ever (销户). */
    CLOSED
}
