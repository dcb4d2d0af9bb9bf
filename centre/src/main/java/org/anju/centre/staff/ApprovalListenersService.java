/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Finds who waits for decisions of a kind. */
@Service
class ApprovalListenersService {

    private final ObjectProvider<ApprovalListener> listeners;

    // A listener may itself ask for approvals, so they are looked up when one is needed.
    ApprovalListenersService(ObjectProvider<ApprovalListener> listeners) {
        this.listeners = listeners;
    }

    ApprovalListener of(String kind) {
        Map<String, ApprovalListener> byKind =
                listeners.stream()
                        .collect(Collectors.toMap(ApprovalListener::kind, Function.identity()));
        ApprovalListener listener = byKind.get(kind);
        if (listener == null) {
            throw new IllegalArgumentException("nobody waits for decisions of the kind " + kind);
        }
        return listener;
    }
}
