/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the centre has received over the bank link; null where the scenario does not say.
 *
 * @param waiting stored, not yet worked
 * @param parked stored, could not be worked
 * @param applied worked into the books
 * @param refused refused with evidence kept
 * @param reasons exactly the reasons of the refused, in any order, in lower case with hyphens
 */
public record ExpectedInbox(
        @Nullable Integer waiting,
        @Nullable Integer parked,
        @Nullable Integer applied,
        @Nullable Integer refused,
        @Nullable List<String> reasons) {}
