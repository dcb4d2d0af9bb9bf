/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.util.Optional;

/**
 * Shows a checker what a request of one kind is about; a kind without one says all of it in its
 * title. Whoever answers for a kind implements it beside its pages.
 */
public interface ApprovalView {

    /** The kind of {@link ApprovalRequest} that it shows; no other view has the same. */
    String kind();

    /** The template whose fragment {@code about(subject)} shows it. */
    String template();

    /** What the fragment is given; empty where this reader may see no more than the title. */
    Optional<?> subject(Approval approval, SignedIn reader);
}
