/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import org.anju.centre.registry.RegistryChange.SetLimit;

/** Limits of an account from a day on, as they were asked for and decided about. */
public record LimitRow(RequestedChange request, SetLimit terms) {}
