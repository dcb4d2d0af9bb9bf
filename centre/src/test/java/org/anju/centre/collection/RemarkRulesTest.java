/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.anju.centre.CentreDatabase;
import org.anju.kernel.CheckDigit;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that the migrations bring, on remarks as payers write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemarkRulesTest {

    private static final String NAME = "太湖（苏州）丝织有限公司";
    private static final String ACCOUNT = CheckDigit.append("320500001");

    private CentreDatabase database;
    private RemarkReader reader;

    @BeforeAll
    void open() {
        database = CentreDatabase.create();
        reader = new RemarkReader(new RemarkRuleRepository(database.jdbc()).all());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest
    @Clause("6.1.1.1-2")
    @ValueSource(
            strings = {
                "N A 2026-01",
                "N A 202601",
                "N A 2026年1月",
                "N A 2026年01月份",
                "N A 26年1月",
                "N A 2026/01",
                "N A 2026.1",
                "N A 2026 01",
                "N，A，2026-01",
                "N、A、202601",
                "N;A;2026-01",
                "N|A|2026-01",
                "N_A_2026-01",
                "N-A-202601",
                "N—A—2026-01",
                "NA202601",
                "202601AN",
                "NA2026-01",
                "N账号A2026年1月",
                "2026-01 A N",
                "2026年1月 N A",
                "A N 2026-01",
                "A/2026-01/N",
                "【N】A【2026-01】",
                "单位名称：N，单位账号：A，缴存月份：2026-01",
                "单位名称N 单位账号A 缴存月份2026-01",
                "单位：N 账号：A 月份：202601",
                "N 汇缴 A 2026-01",
                "N公积金A 202601",
                "住房公积金 N A 2026-01",
                "N A 2026-01 公积金缴存",
                "Ｎ　Ａ　２０２６０１"
            })
    void readsASpelling(String spelling) {
        String remark =
                spelling.replace("N", NAME)
                        .replace("Ｎ", "太湖(苏州)丝织有限公司")
                        .replace("Ａ", fullWidth(ACCOUNT))
                        .replace("A", ACCOUNT);
        assertThat(reader.read(List.of(remark)))
                .isInstanceOfSatisfying(
                        RemarkReading.Read.class,
                        read -> {
                            assertThat(read.account()).isEqualTo(ACCOUNT);
                            assertThat(read.month()).isEqualTo(YearMonth.of(2026, 1));
                            assertThat(read.names(NAME)).as("%s", read.names()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N A",
                "N 2026-01",
                "N A 2026-13",
                "N A 2026年13月",
                "N A 2026-01-15",
                "N A 20260115",
                "N A 20260115093000",
                "N A 2026-01 2026-02",
                "N A 2026-01至2026-03",
                "N A1 2026-01"
            })
    void leavesUnreadWhatDoesNotNameOneAccountAndOneMonth(String spelling) {
        String remark = spelling.replace("N", NAME).replace("A", ACCOUNT);
        assertThat(reader.read(List.of(remark))).isEqualTo(new RemarkReading.Unreadable());
    }

    @Test
    void doesNotTakeARemarkWithAForeignWordForTheEmployersOwn() {
        RemarkReading reading = reader.read(List.of("垫付 " + NAME + " " + ACCOUNT + " 2026-01"));
        assertThat(((RemarkReading.Read) reading).names(NAME)).isFalse();
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(
                        database.jdbc()
                                .sql(
                                        "select count(*) from collection.remark_rule where example"
                                                + " = ''")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
