/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.List;
import org.springframework.stereotype.Service;

@Service
class StatementService implements Statements {

    private final StatementRepository repository;

    StatementService(StatementRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<StatementLine> newest(WalletNumber wallet, int limit) {
        if (!repository.exists(wallet)) {
            throw new BankRefusal(
                    RefusalReason.UNKNOWN_WALLET, "no wallet has the number " + wallet);
        }
        return repository.newest(wallet, limit);
    }
}
