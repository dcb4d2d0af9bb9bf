/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import org.jspecify.annotations.Nullable;

/**
 * An employer (单位) as the centre knows it.
 *
 * @param name the registered name (单位名称)
 * @param creditCode null where the employer was registered without one
 */
public record Employer(EmployerId id, String name, @Nullable CreditCode creditCode) {}
