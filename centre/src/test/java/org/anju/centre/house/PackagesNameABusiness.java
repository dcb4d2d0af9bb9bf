/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A package is named for what it owns; these names own everything and nothing. */
final class PackagesNameABusiness implements HouseRule {

    private static final Set<String> EMPTY_WORDS =
            Set.of("common", "util", "utils", "impl", "dto", "manager", "helper", "helpers");

    @Override
    public List<Breach> breaches(SourceFile file) {
        return Arrays.stream(file.packageName().split("\\.", -1))
                .filter(EMPTY_WORDS::contains)
                .map(word -> file.breach(file.tree().getPackage(), "a package named " + word))
                .toList();
    }
}
