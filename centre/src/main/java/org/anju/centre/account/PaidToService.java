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

    PaidToService(PaidToRepository repository) {
        this.repository = repository;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int advance(SetQuery accounts, YearMonth month) {
        return repository.advance(accounts, month);
    }

    @Override
    public Optional<YearMonth> of(PersonalAccountNo account) {
        return repository.of(account);
    }
}
