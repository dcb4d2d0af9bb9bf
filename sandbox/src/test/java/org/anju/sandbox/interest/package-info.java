/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package org.anju.sandbox.interest;

import org.jspecify.annotations.NullMarked;
