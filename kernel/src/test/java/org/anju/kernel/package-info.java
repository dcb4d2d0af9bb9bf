/* SPDX-License-Identifier: Apache-2.0 */
/** Laws and examples of the values that every part of Anju agrees on. */
@NullMarked
package org.anju.kernel;

import org.jspecify.annotations.NullMarked;
