/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

/** A capability that waits for decisions of one kind, and says who may take them. */
public interface ApprovalListener {

    /** The kind of {@link ApprovalRequest} that it answers for; no other listener has the same. */
    String kind();

    /** The post whose holders decide. */
    default Post checker() {
        return Post.CHECKER;
    }

    /**
     * Acts on a decision in the decision's own transaction: if it throws, nothing was decided.
     *
     * @param approval decided about
     */
    void decided(Approval approval);
}
