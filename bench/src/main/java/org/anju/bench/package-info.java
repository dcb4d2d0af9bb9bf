/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Measures the centre beside the limit that PostgreSQL itself sets: both alternate on the same
 * server, with the same data, indexes and durability. Owns the sizes, the bars and the plain SQL of
 * the limits. It runs the centre as it stands, in its own JVM and on an embedded server, and asks
 * of it only what its facades and its bank link offer; nothing knows it.
 */
@NullMarked
package org.anju.bench;

import org.jspecify.annotations.NullMarked;
