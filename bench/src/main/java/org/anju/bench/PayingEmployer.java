/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceApplication;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.RemittanceTerms;
import org.anju.centre.collection.Remittances;
import org.anju.centre.collection.Via;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.WalletNumber;
import org.anju.kernel.ContributionRate;
import org.anju.kernel.Ids;

/**
 * An employer that declares and pays.
 *
 * @param account its account at the centre
 * @param wallet from which it pays
 */
record PayingEmployer(
        CentreUnderTest centre, EmployerAccountNo account, String name, String wallet) {

    private static final ContributionRate RATE = ContributionRate.ofPercent(BigDecimal.valueOf(8));

    /** Enrols an employer and opens an account for everybody on its list. */
    static PayingEmployer enrol(CentreUnderTest centre, int number, Path list) {
        String name = "压测单位" + number;
        String wallet = "20%014d".formatted(number);
        EmployerAccountNo account =
                centre.facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(
                                        name, null, List.of(new WalletNumber(wallet))),
                                new EmployerRates(RATE, RATE),
                                CentreUnderTest.CLERK);
        try (InputStream content = Files.newInputStream(list)) {
            centre.facade(PersonalAccounts.class).open(account, content, CentreUnderTest.CLERK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PayingEmployer(centre, account, name, wallet);
    }

    /**
     * Declares a month by a list; it is priced and awaits its payment when this returns.
     *
     * @throws IllegalStateException if the centre refuses it
     */
    RemittanceTerms declare(YearMonth month, Path list) {
        RemittanceApplication application =
                new RemittanceApplication(
                        new RemittanceId(centre.facade(Ids.class).next()),
                        account.value(),
                        month.toString(),
                        Via.PROGRAM,
                        CentreUnderTest.CLERK);
        try (InputStream content = Files.newInputStream(list)) {
            Remittance remittance = centre.facade(Remittances.class).submit(application, content);
            return remittance
                    .priced()
                    .orElseThrow(() -> new IllegalStateException("refused: " + remittance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payment that a declaration awaits. */
    BankEnd.Payment payment(RemittanceTerms terms, long sequence) {
        return new BankEnd.Payment(
                terms.payee().number(),
                sequence,
                wallet,
                name,
                terms.totals().total(),
                terms.remark());
    }
}
