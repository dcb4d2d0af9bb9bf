/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.UUID;

/**
 * A case of a business, as suspense knows it.
 *
 * @param number the case number that people read out
 */
public record CaseReference(UUID id, String number) {}
