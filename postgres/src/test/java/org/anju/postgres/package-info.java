/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package org.anju.postgres;

import org.jspecify.annotations.NullMarked;
