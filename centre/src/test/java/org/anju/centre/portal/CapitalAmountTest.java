/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {

    // The first five are the examples of the rules for filling in bills (正确填写票据和结算凭证的基本规定).
    @ParameterizedTest
    @CsvSource({
        "140950, 壹仟肆佰零玖元伍角整",
        "600714, 陆仟零柒元壹角肆分",
        "1640902, 壹万陆仟肆佰零玖元零贰分",
        "32504, 叁佰贰拾伍元零肆分",
        "168032, 壹仟陆佰捌拾元叁角贰分",
        "0, 零元整",
        "5, 伍分",
        "50, 伍角整",
        "1000, 壹拾元整",
        "10000000, 壹拾万元整",
        "10000000000, 壹亿元整",
        "10000000100, 壹亿零壹元整",
        "100010000, 壹佰万零壹佰元整",
        "1000000000000000, 壹拾万亿元整",
        "-12, 负壹角贰分"
    })
    void writesAmountsAsVouchersDo(long fen, String words) {
        assertThat(CapitalAmount.of(fen)).isEqualTo(words);
    }
}
