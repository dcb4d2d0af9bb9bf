/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class PostingTransactionService implements PostingTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(PostingTransactionService.class);
    private static final int TRIES_MAX = 5;

    private final TransactionTemplate transaction;

    PostingTransactionService(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    @Override
    public <T> T run(Supplier<T> act) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> act.get());
            } catch (PessimisticLockingFailureException e) {
                if (tries == TRIES_MAX) {
                    throw e;
                }
                LOG.info(
                        "transaction ended by the database, begun again ({} of {})",
                        tries,
                        TRIES_MAX);
            }
        }
    }
}
