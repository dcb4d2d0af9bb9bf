/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.house.red.second;

import org.anju.house.red.first.First;

/** Knows the module that knows it. */
public record Second(First first) {}
