/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.util.Map;

/**
 * What came back over HTTP.
 *
 * @param headers by name, whatever its case
 */
record WireAnswer(int status, Map<String, String> headers, byte[] body) {}
