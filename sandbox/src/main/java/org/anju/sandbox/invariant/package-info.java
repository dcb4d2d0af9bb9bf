/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What must hold in the bank at any moment. Owns no data; each package that owns some states its
 * own {@link org.anju.sandbox.invariant.Invariant}s as beans, and {@link
 * org.anju.sandbox.invariant.Invariants} looks at all of them. Knows nobody.
 */
@NullMarked
package org.anju.sandbox.invariant;

import org.jspecify.annotations.NullMarked;
