/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The fault that one notice has to suffer.
 *
 * @param copies how often it is delivered altogether if it is duplicated
 * @param lateBy by how much it is late; null unless it is
 */
public record AssignedFault(Fault fault, int copies, @Nullable Duration lateBy) {}
