/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;
import org.springframework.stereotype.Service;

@Service
class HistoryService implements History {

    private final ActionRepository repository;

    HistoryService(ActionRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<PastAction> of(String object) {
        return repository.of(object, ACTIONS_MAX);
    }
}
