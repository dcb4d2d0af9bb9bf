/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/**
 * How far the bank has answered a request for notices.
 *
 * @param copies how many notices it copied for it
 * @param delivered how many of the copies the subscriber has acknowledged
 */
public record CopyProgress(long copies, long delivered) {}
