/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;
import java.util.regex.Pattern;

/** A test that is switched off proves nothing and is believed: it is mended or removed. */
final class NothingIsDisabled implements HouseRule {

    private static final Pattern DISABLED = Pattern.compile("(org\\.junit\\..*\\.)?Disabled");

    @Override
    public List<Breach> breaches(SourceFile file) {
        return NameScan.of(file, DISABLED.asMatchPredicate(), "a test that is switched off");
    }
}
