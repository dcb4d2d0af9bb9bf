/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.RemittanceTerms;

/** Remittances from the file to the accounts, each month once, and the time they take. */
final class WholeRemittance {

    private static final int OK = 200;

    private final Stand stand;
    private final CentreUnderTest centre;
    private final PayingEmployer employer;
    private final Notifications notifications;
    private YearMonth month;

    /**
     * @param notifications numbers the bank's notices
     */
    WholeRemittance(Stand stand, PayingEmployer employer, Notifications notifications) {
        this.stand = stand;
        this.centre = stand.centre();
        this.employer = employer;
        this.notifications = notifications;
        LocalDate today = centre.facade(AccountingDays.class).current().value();
        this.month = YearMonth.from(today);
    }

    /**
     * Declares and pays the next month by a list.
     *
     * @return the seconds from the file to the committed price, and from the notice to the
     *     committed posting; the employer's own time between the two does not count
     */
    double seconds(Path list) {
        long begin = System.nanoTime();
        RemittanceTerms terms = employer.declare(month, list);
        double priced = Alternation.since(begin);
        month = month.plusMonths(1);
        BankEnd.Signed notice =
                centre.bank()
                        .notice(
                                employer.payment(
                                        terms, notifications.next(terms.payee().number())));
        byte[] request = WireClient.request(notice);
        try (WireClient client = WireClient.connect(centre.port())) {
            begin = System.nanoTime();
            WireAnswer answer = client.exchange(request);
            stand.server().awaitApplied();
            double posted = Alternation.since(begin);
            centre.bank().verifyAnswer(notice, answer);
            if (answer.status() != OK || stand.server().unsettled() > 0) {
                throw new IllegalStateException("the notice was not posted at once");
            }
            return priced + posted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
