/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.time.Instant;

/** A record of the action log, and when it was written. */
public record PastAction(Instant at, AuditRecord record) {}
