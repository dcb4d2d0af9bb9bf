/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Employers' remittances (单位汇缴) paid in e-CNY: clause 6.1.1. */
public interface Remittances {

    /**
     * Takes an application with its list: keeps the list as evidence, checks and prices it, and
     * either awaits its payment or refuses it whole. The same application again is answered with
     * the remittance as it stands now.
     *
     * @param list a CSV file, UTF-8, with the headers 姓名, 证件号码, 缴存基数 and, if given, 单位月缴存额 and
     *     个人月缴存额; read once as a stream and not closed
     * @return awaiting payment or refused; posted where it was paid since an earlier submission
     * @throws CollectionRefusal if the identifier was used for another application
     * @throws IOException if the list cannot be read to its end; nothing is taken then
     */
    Remittance submit(RemittanceApplication application, InputStream list) throws IOException;

    /** The remittance as it stands now. */
    Optional<Remittance> find(RemittanceId id);
}
