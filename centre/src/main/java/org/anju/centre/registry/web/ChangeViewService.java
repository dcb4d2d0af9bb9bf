/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RequestedChange;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalView;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;

/** Shows a finance checker what would come into the registry, with its papers. */
@Service
class ChangeViewService implements ApprovalView {

    private final Registry registry;

    ChangeViewService(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String kind() {
        return RequestedChange.APPROVAL;
    }

    @Override
    public String template() {
        return "registry/approval-about";
    }

    @Override
    public Optional<ShownChange> subject(Approval approval, SignedIn reader) {
        return registry.change(new ChangeId(UUID.fromString(approval.request().caseId())))
                .map(ShownChange::of);
    }
}
