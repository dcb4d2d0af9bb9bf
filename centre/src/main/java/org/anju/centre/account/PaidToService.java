/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.SetQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class PaidToService implements PaidToMonths {

    private final PaidToRepository repository;
    private final PaidListRepository sets;
    private final Rosters rosters;

    PaidToService(PaidToRepository repository, PaidListRepository sets, Rosters rosters) {
        this.repository = repository;
        this.sets = sets;
        this.rosters = rosters;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int advance(EmployerAccountNo employer, SetQuery accounts, YearMonth month) {
        rosters.hold(employer);
        return repository.advance(employer, accounts, month);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Integer> advance(List<PaidList> lists) {
        rosters.hold(lists.stream().map(PaidList::employer).toList());
        return sets.advance(lists);
    }

    @Override
    public Optional<YearMonth> of(PersonalAccountNo account) {
        return repository.of(account);
    }
}
