/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.UUID;

/** Names one person (个人), whatever documents they show. */
public record PersonId(UUID value) {}
