/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package org.anju.sandbox.enquiry;

import org.jspecify.annotations.NullMarked;
