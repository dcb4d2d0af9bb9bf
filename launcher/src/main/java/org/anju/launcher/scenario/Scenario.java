/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.nio.file.Path;
import java.util.List;
import org.anju.launcher.process.Habits;

/**
 * One or more business days to play: who there is, what money they hold before the first day, and
 * what happens. Every reference in it has been checked.
 *
 * @param folder the folder it was read from
 * @param title what it shows, in one line
 * @param habits how the bank of the play differs from other banks
 * @param wallets every wallet the bank opens before the first day: the centre's, then the
 *     employers', then the others', each in the order of the file
 */
public record Scenario(
        Path folder,
        String title,
        CentreSetup centre,
        Habits habits,
        List<EmployerSetup> employers,
        List<WalletSetup> wallets,
        List<PlayedDay> days) {

    public Scenario {
        employers = List.copyOf(employers);
        wallets = List.copyOf(wallets);
        days = List.copyOf(days);
    }

    /**
     * The wallet that the scenario calls by this key.
     *
     * @throws IllegalArgumentException if there is none, which a checked scenario rules out
     */
    public WalletSetup wallet(String key) {
        return wallets.stream()
                .filter(wallet -> wallet.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no wallet is called " + key));
    }

    /**
     * The employer that the scenario calls by this key.
     *
     * @throws IllegalArgumentException if there is none, which a checked scenario rules out
     */
    public EmployerSetup employer(String key) {
        return employers.stream()
                .filter(employer -> employer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no employer is called " + key));
    }
}
