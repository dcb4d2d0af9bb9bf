/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/**
 * One subject's part of a control account in an entry.
 *
 * @param fen positive where the subject's balance grows, negative where it falls
 */
public record Detail(ControlAccount control, SubjectNo subject, Cny fen) {}
