/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.UUID;

/** Names one employer (单位). */
public record EmployerId(UUID value) {}
