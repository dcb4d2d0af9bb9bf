/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/**
 * What came back over HTTP, believed or not.
 *
 * @param headers the headers of the channel, a line each
 */
record RawAnswer(int httpStatus, String headers, byte[] body) {}
