/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much two names are alike. */
class NameMatchTest {

    @ParameterizedTest
    @CsvSource({
        "王小明,王小明,SAME",
        "阿依古丽·买买提,阿依古丽买买提,SAME",
        "ＡＮＮＡ LEE,Anna Lee,SAME",
        "王小明,王小名,CLOSE",
        "王小明,王晓明,CLOSE",
        "王小明,王明,CLOSE",
        "王小明,王小明明,CLOSE",
        "王小明,张小明,OTHER",
        "王小明,王大力,OTHER",
        "王小明,王,OTHER",
        "江南丝绸有限公司,江南丝绸公司,OTHER",
        "江南丝绸有限公司,江南丝绸有限公,CLOSE"
    })
    void comparesWhatPeopleRead(String asked, String known, NameMatch match) {
        assertThat(NameMatch.of(asked, known)).isEqualTo(match);
        assertThat(NameMatch.of(known, asked)).isEqualTo(match);
    }
}
