/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalView;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.RequestedAssignment;
import org.anju.centre.suspense.Suspense;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.centre.suspense.SuspenseLine;
import org.springframework.stereotype.Service;

/** Shows a finance checker which case would be settled with which held money. */
@Service
class AssignmentApprovalViewService implements ApprovalView {

    private final Suspense suspense;

    AssignmentApprovalViewService(Suspense suspense) {
        this.suspense = suspense;
    }

    /**
     * What is asked for beside how it stands now.
     *
     * @param rows one per item, in the order of the request
     */
    record Asked(RequestedAssignment request, List<Row> rows) {}

    /** One item: what is asked of it, and how it stands now. */
    record Row(RequestedAssignment.Part part, SuspenseLine now, boolean others) {

        /** Whether what is left of it is no longer what it was. */
        public boolean changed() {
            return !part.remaining().equals(now.remaining());
        }
    }

    @Override
    public String kind() {
        return RequestedAssignment.APPROVAL;
    }

    @Override
    public String template() {
        return "suspense/approval-about";
    }

    @Override
    public Optional<Asked> subject(Approval approval, SignedIn reader) {
        return suspense.assignment(UUID.fromString(approval.request().caseId())).map(this::asked);
    }

    private Asked asked(RequestedAssignment request) {
        Map<SuspenseItemId, SuspenseLine> now =
                suspense.itemsOf(request).stream()
                        .collect(Collectors.toMap(SuspenseLine::id, Function.identity()));
        String employer = request.target().employer().value();
        List<Row> rows =
                request.parts().stream()
                        .map(
                                part -> {
                                    SuspenseLine line =
                                            Objects.requireNonNull(now.get(part.item()));
                                    boolean others =
                                            !line.employer().isEmpty()
                                                    && !line.employer().equals(employer);
                                    return new Row(part, line, others);
                                })
                        .toList();
        return new Asked(request, rows);
    }
}
