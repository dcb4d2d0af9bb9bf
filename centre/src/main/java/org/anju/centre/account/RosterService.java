/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class RosterService implements Rosters {

    private final RosterRepository repository;

    RosterService(RosterRepository repository) {
        this.repository = repository;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(EmployerAccountNo employer) {
        repository.hold(List.of(employer));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<EmployerAccountNo> employers) {
        repository.hold(employers);
    }
}
