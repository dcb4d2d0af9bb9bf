/* SPDX-License-Identifier: Apache-2.0 */
/** A program that breaks the rules about modules; it exists for the test of that rule. */
@NullMarked
package org.anju.house.red;

import org.jspecify.annotations.NullMarked;
