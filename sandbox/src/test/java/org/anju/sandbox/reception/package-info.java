/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package org.anju.sandbox.reception;

import org.jspecify.annotations.NullMarked;
