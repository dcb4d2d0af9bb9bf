/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.Optional;
import org.anju.kernel.Cny;

/**
 * One line of a list on its way to the database, without the clear identity number.
 *
 * @param line the line of the file
 * @param identityIndex the blind index of the identity number
 * @param identityShown the identity number masked
 * @param name the name as given, empty where it is missing
 * @param base the base, empty where it could not be read
 * @param employerGiven the employer's part as the list gives it
 * @param personGiven the person's part as the list gives it
 */
record StagedLine(
        long line,
        byte[] identityIndex,
        String identityShown,
        String name,
        Optional<Cny> base,
        Optional<Cny> employerGiven,
        Optional<Cny> personGiven) {}
