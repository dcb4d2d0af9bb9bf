/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.YearMonth;
import java.util.Optional;
import org.anju.centre.ledger.SetQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class PaidToService implements PaidToMonths {

    private final PaidToRepository repository;
    private final Rosters rosters;

    PaidToService(PaidToRepository repository, Rosters rosters) {
        this.repository = repository;
        this.rosters = rosters;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int advance(EmployerAccountNo employer, SetQuery accounts, YearMonth month) {
        rosters.hold(employer);
        return repository.advance(employer, accounts, month);
    }

    @Override
    public Optional<YearMonth> of(PersonalAccountNo account) {
        return repository.of(account);
    }
}
