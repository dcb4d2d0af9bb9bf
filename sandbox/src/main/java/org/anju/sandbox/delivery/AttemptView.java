/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a notice, for people to look at.
 *
 * @param at when it began, by the bank's clock
 * @param outcome null while its answer is awaited
 * @param httpStatus null where nothing came back
 * @param detail why it was no delivery; empty where it was one
 */
public record AttemptView(
        int number,
        OffsetDateTime at,
        @Nullable AttemptOutcome outcome,
        @Nullable Integer httpStatus,
        String detail) {}
