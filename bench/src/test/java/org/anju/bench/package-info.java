/* SPDX-License-Identifier: Apache-2.0 */
/** Proves that the benches run, judge rightly, and refuse where a figure would mean nothing. */
@NullMarked
package org.anju.bench;

import org.jspecify.annotations.NullMarked;
