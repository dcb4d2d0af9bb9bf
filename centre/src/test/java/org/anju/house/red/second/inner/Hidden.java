/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.house.red.second.inner;

/** Belongs to its module alone. */
public record Hidden(String name) {}
