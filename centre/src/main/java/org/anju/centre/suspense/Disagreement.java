/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What a business found when it looked for what incoming money could be for and would not take it.
 *
 * @param meant the case that the money was most likely meant for; null where none is
 * @param due what that case awaited when the money came, in fen; null where no case is named
 */
public record Disagreement(
        DisagreementReason reason, @Nullable CaseReference meant, @Nullable Cny due) {}
