/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.link;

import java.util.List;

/**
 * Everything that went over the link in both directions, judged.
 *
 * @param messages by definition, in alphabetical order
 * @param breaks a line for each message that should have been valid and is not, or that only one
 *     side knows; empty where there is none
 */
public record JudgedLink(List<JudgedMessages> messages, List<String> breaks) {

    /** Keeps its own copies. */
    public JudgedLink {
        messages = List.copyOf(messages);
        breaks = List.copyOf(breaks);
    }
}
