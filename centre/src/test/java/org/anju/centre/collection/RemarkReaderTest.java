/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.anju.centre.collection.RemarkRule.Kind;
import org.anju.kernel.CheckDigit;
import org.junit.jupiter.api.Test;

class RemarkReaderTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final String ACCOUNT = CheckDigit.append("320500001");
    private static final String NAME = "太湖（苏州）丝织有限公司";

    private final RemarkReader reader =
            new RemarkReader(
                    List.of(
                            new RemarkRule(Kind.ACCOUNT, "(?<!\\d)(?<account>\\d{10})(?!\\d)"),
                            new RemarkRule(
                                    Kind.MONTH,
                                    "(?<!\\d)(?<year>20\\d\\d)-?(?<month>1[0-2]|0[1-9])(?!-?\\d)"),
                            new RemarkRule(Kind.SEPARATOR, "[,;:/]+"),
                            new RemarkRule(Kind.WORD, "单位名称"),
                            new RemarkRule(Kind.LEAD, "单位名称"),
                            new RemarkRule(Kind.TAIL, "汇缴")));

    @Test
    void readsItsOwnCanonicalForm() {
        assertReads(new Remark(NAME, ACCOUNT, JANUARY).text());
    }

    @Test
    void readsWhateverWidthOrderAndPunctuation() {
        assertReads("太湖(苏州)丝织有限公司，" + ACCOUNT + "，202601");
        assertReads("２０２６０１；" + ACCOUNT + "；太湖（苏州）丝织有限公司");
        assertReads("单位名称：" + NAME + " " + ACCOUNT + " 2026-01");
        assertReads("单位名称" + NAME + "汇缴/" + ACCOUNT + "/2026-01");
        assertReads(NAME + "\u200B\u3000" + ACCOUNT + "\u00A0\n2026-01");
    }

    @Test
    void readsARemarkSplitOverPieces() {
        assertThat(reading(NAME, ACCOUNT, "2026-01").names(NAME)).isTrue();
        String longName = "太".repeat(135);
        String remark = new Remark(longName, ACCOUNT, JANUARY).text();
        RemarkReading.Read read = reading(remark.substring(0, 140), remark.substring(140));
        assertThat(read.account()).isEqualTo(ACCOUNT);
        assertThat(read.names(longName)).isTrue();
    }

    @Test
    void keepsAWordThatBelongsToTheName() {
        RemarkReading.Read read = reading("单位名称 汇缴 " + ACCOUNT + " 2026-01");
        assertThat(read.names("汇缴")).isTrue();
        assertThat(read.names("单位名称汇缴")).isTrue();
        assertThat(read.names("其他公司")).isFalse();
    }

    @Test
    void doesNotTakeAnotherNameForTheEmployers() {
        assertThat(reading("苏州丝织有限公司 " + ACCOUNT + " 2026-01").names(NAME)).isFalse();
        assertThat(reading(ACCOUNT + " 2026-01").names(NAME)).isFalse();
        assertThat(reading(ACCOUNT + " 2026-01").names("——")).isFalse();
    }

    @Test
    void leavesUnreadWhatIsNotCertain() {
        String other = CheckDigit.append("320500002");
        String wrong = ACCOUNT.substring(0, 9) + (ACCOUNT.charAt(9) == '0' ? '1' : '0');
        assertUnread("");
        assertUnread(NAME + " 2026-01");
        assertUnread(NAME + " " + ACCOUNT);
        assertUnread(NAME + " " + wrong + " 2026-01");
        assertUnread(NAME + " " + ACCOUNT + " " + other + " 2026-01");
        assertUnread(NAME + " " + ACCOUNT + " 2026-01 2026-02");
        assertUnread(NAME + " " + ACCOUNT + " 2026-13");
        assertUnread(NAME + " " + ACCOUNT + " 20260115093000");
        assertUnread(NAME + " 1" + ACCOUNT + " 2026-01");
    }

    @Test
    void readsBackEveryCanonicalRemark() {
        SplittableRandom random = new SplittableRandom(20260122);
        for (int turn = 0; turn < 2_000; turn++) {
            String name = randomName(random);
            String account = CheckDigit.append("%09d".formatted(random.nextInt(1_000_000_000)));
            YearMonth month = YearMonth.of(2000 + random.nextInt(100), 1 + random.nextInt(12));
            RemarkReading.Read read = reading(new Remark(name, account, month).text());
            assertThat(read.account()).isEqualTo(account);
            assertThat(read.month()).isEqualTo(month);
            assertThat(read.names(name)).as(name).isTrue();
        }
    }

    private static String randomName(SplittableRandom random) {
        String characters = "苏州太湖丝织贸易科技集团（）()·. ABCxyz&-";
        StringBuilder name = new StringBuilder("甲");
        int length = 1 + random.nextInt(30);
        for (int index = 0; index < length; index++) {
            name.append(characters.charAt(random.nextInt(characters.length())));
        }
        return name.toString();
    }

    private void assertReads(String remark) {
        RemarkReading.Read read = reading(remark);
        assertThat(read.account()).isEqualTo(ACCOUNT);
        assertThat(read.month()).isEqualTo(JANUARY);
        assertThat(read.names(NAME)).as(remark).isTrue();
    }

    private void assertUnread(String remark) {
        assertThat(reader.read(List.of(remark))).isEqualTo(new RemarkReading.Unreadable());
    }

    private RemarkReading.Read reading(String... pieces) {
        return (RemarkReading.Read) reader.read(List.of(pieces));
    }
}
