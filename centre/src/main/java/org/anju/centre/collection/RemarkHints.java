/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a payment's remark (附言) says that may help people to find what the money was meant for, even
 * where it cannot be read for certain.
 *
 * @param accounts the employer account numbers in it; their check digits are right
 * @param months the months in it
 * @param names what is left, as it may be an employer's name; folded to one width and capitals
 */
record RemarkHints(Set<String> accounts, Set<YearMonth> months, Set<String> names) {

    /** Holds its own copies. */
    RemarkHints {
        accounts = Set.copyOf(accounts);
        months = Set.copyOf(months);
        names = Set.copyOf(names);
    }

    /** Whether it names the employer of this registered name, apart from width and punctuation. */
    boolean name(String registeredName) {
        String key = RemarkReader.nameKey(registeredName);
        return names.stream().map(RemarkReader::nameKey).anyMatch(key::equals);
    }

    /** The names, and the bank's name of the payer, as they may stand in the register. */
    Set<String> asRegistered(String payerName) {
        return Stream.concat(Stream.of(payerName.strip()), names.stream())
                .flatMap(
                        name ->
                                Stream.of(
                                        name,
                                        name.replace('(', '（').replace(')', '）'),
                                        name.replace('（', '(').replace('）', ')')))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
