/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;

/**
 * Refuses to start a program on another centre's database: a wrong address must not post into the
 * books of another legal entity.
 */
@Service
class ThisCentreService implements InitializingBean {

    private final ThisCentreRepository repository;
    private final CentreIdentity identity;

    ThisCentreService(ThisCentreRepository repository, CentreIdentity identity) {
        this.repository = repository;
        this.identity = identity;
    }

    @Override
    public void afterPropertiesSet() {
        String stored = repository.claim(identity);
        if (!stored.equals(identity.code())) {
            throw new IllegalStateException(
                    "this database holds the books of centre "
                            + stored
                            + ", the program is configured for "
                            + identity.code()
                            + "; correct anju.centre.code or spring.datasource.url");
        }
    }
}
