/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The conformance runner: acts as a centre towards any bank end of the link and looks, by scripted
 * cases, whether the bank keeps the contract. It trusts no HTTP code: every case ends with what was
 * booked, what was notified, and whether the two agree.
 */
@NullMarked
package org.anju.launcher.conformance;

import org.jspecify.annotations.NullMarked;
