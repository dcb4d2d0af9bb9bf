/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.invariant;

import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that must always hold, and how to see whether it does.
 *
 * @param id its short name, such as {@code S1}; it never changes and is never given to another
 * @param title what must hold, as a sentence
 * @param breaks finds each place where it does not hold, as a sentence; none where it holds
 */
public record Invariant(String id, String title, Supplier<List<String>> breaks) {}
