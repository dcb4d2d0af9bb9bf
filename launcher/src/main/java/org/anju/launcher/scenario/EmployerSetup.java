/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employer (单位) that is registered with the centre before the first day.
 *
 * @param line line of the file that begins it
 * @param creditCode its unified social credit code (统一社会信用代码), 18 characters, if any
 * @param employerRate the employer's part in per cent of the base, such as {@code 8} or {@code 8.5}
 * @param personRate the person's part, likewise
 * @param wallets keys of the wallets it may pay from
 * @param employees the list of its employees as it is handed to the centre
 * @param expected what the centre answers to the registration or the list
 */
public record EmployerSetup(
        int line,
        String key,
        String name,
        @Nullable String creditCode,
        String employerRate,
        String personRate,
        List<String> wallets,
        Path employees,
        ExpectedAnswer expected) {

    public EmployerSetup {
        wallets = List.copyOf(wallets);
    }
}
