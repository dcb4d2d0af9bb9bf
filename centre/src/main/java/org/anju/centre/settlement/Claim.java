/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.centre.ledger.EntryId;

/** Who took incoming money: the kind of claim and the entry that booked it. */
public record Claim(NoticeFate fate, EntryId entry) {}
