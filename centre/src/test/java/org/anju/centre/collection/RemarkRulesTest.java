/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anju.centre.CentreDatabase;
import org.anju.kernel.CheckDigit;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that the migrations bring, on remarks as payers write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemarkRulesTest {

    private static final String NAME = "太湖（苏州）丝织有限公司";
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
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
    @MethodSource("spellings")
    void readsASpelling(String spelling) {
        assertThat(reader.read(List.of(filled(spelling))))
                .isInstanceOfSatisfying(
                        RemarkReading.Read.class,
                        read -> {
                            assertThat(read.account()).isEqualTo(ACCOUNT);
                            assertThat(read.month()).isEqualTo(JANUARY);
                            assertThat(read.names(NAME)).as("%s", read.names()).isTrue();
                        });
    }

    @ParameterizedTest
    @Clause("6.1.1.1-2")
    @MethodSource("otherRemarks")
    void leavesToPeopleWhatIsNotCertainlyThisAccountThisMonthAndThisName(
            String why, String spelling) {
        assertThat(isTaken(reader.read(List.of(filled(spelling))))).as(why).isFalse();
    }

    @Test
    void holdsAsManySpellingsAsTheStandardAsksForAndMore() throws IOException {
        assertThat(spellings()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(otherRemarks()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    }

    static List<String> spellings() throws IOException {
        return rows("remarks-read.tsv");
    }

    static List<Arguments> otherRemarks() throws IOException {
        return rows("remarks-not-read.tsv").stream()
                .map(row -> row.split("\t", 2))
                .map(parts -> Arguments.of(parts[0], parts[1]))
                .toList();
    }

    private static List<String> rows(String file) throws IOException {
        try (InputStream rows =
                Objects.requireNonNull(
                        RemarkRulesTest.class.getResourceAsStream("/collection/" + file))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .toList();
        }
    }

    private static boolean isTaken(RemarkReading reading) {
        return reading instanceof RemarkReading.Read read
                && read.account().equals(ACCOUNT)
                && read.month().equals(JANUARY)
                && read.names(NAME);
    }

    private static String filled(String spelling) {
        String wrong = ACCOUNT.substring(0, 9) + (ACCOUNT.charAt(9) == '0' ? '1' : '0');
        return spelling.codePoints()
                .mapToObj(
                        each ->
                                switch (each) {
                                    case 'N' -> NAME;
                                    case 'ｎ' -> "太湖(苏州)丝织有限公司";
                                    case 'A' -> ACCOUNT;
                                    case 'ａ' -> digitsFrom('０', ACCOUNT);
                                    case 'B' -> CheckDigit.append("320500002");
                                    case 'W' -> wrong;
                                    case 'F' -> digitsFrom('٠', ACCOUNT);
                                    case 'R' -> "\u200F";
                                    case 'Z' -> "\u200B";
                                    case 'E' -> Character.toString(0x1F600);
                                    default -> Character.toString(each);
                                })
                .collect(Collectors.joining());
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

    private static String digitsFrom(char zero, String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(zero + digit - '0'))
                .collect(Collectors.joining());
    }
}
