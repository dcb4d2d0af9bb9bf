/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The fault that a batch has to suffer.
 *
 * @param by by how much something is late, in whole seconds, at most a week; null where nothing is
 * @param payee the wallet that takes the place of the first line's; null unless another does
 */
public record AssignedBatchFault(BatchFault fault, @Nullable Duration by, @Nullable String payee) {}
