/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package org.anju.sandbox.habit;

import org.jspecify.annotations.NullMarked;
