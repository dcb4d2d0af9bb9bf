/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package org.anju.sandbox.seed;

import org.jspecify.annotations.NullMarked;
