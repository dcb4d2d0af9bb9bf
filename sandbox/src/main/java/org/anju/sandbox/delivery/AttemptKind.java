/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/** Why an attempt was made. */
enum AttemptKind {
    /** It was the notice's turn; an account has one such attempt in flight at most. */
    REGULAR,
    /** A fault or an operator had it repeated, beside the queue. */
    COPY
}
