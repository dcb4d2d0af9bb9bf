/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void showsTheLastFourOfAnIdentityOrWalletNumber() {
        assertThat(Mask.IDENTITY.apply("32050119900101001X")).isEqualTo("**************001X");
        assertThat(Mask.WALLET.apply("0012345678901234")).isEqualTo("************1234");
    }

    @Test
    void showsTheSurnameOnlyAlsoBeyondTheBasicPlane() {
        assertThat(Mask.NAME.apply("张小明")).isEqualTo("张*");
        assertThat(Mask.NAME.apply("𠮷田")).isEqualTo("𠮷*");
        assertThat(Mask.NAME.apply("")).isEmpty();
    }

    @Test
    void showsBothEndsOfAMobileNumber() {
        assertThat(Mask.MOBILE.apply("13812345678")).isEqualTo("138****5678");
    }

    @Test
    void hidesWhatIsTooShortWhole() {
        assertThat(Mask.IDENTITY.apply("1234567")).isEqualTo("*******");
        assertThat(Mask.MOBILE.apply("1381234567")).isEqualTo("**********");
    }

    @Test
    void hidesLongNumbersInText() {
        assertThat(Mask.FREE_TEXT.apply("列 320501199001010011 于 2026"))
                .isEqualTo("列 **************0011 于 2026");
        assertThat(Mask.FREE_TEXT.apply("钱包1234567")).isEqualTo("钱包*******");
    }
}
