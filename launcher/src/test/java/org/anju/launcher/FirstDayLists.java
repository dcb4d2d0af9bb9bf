/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the lists of {@code examples/first-day} were made: 700 employees of a steel builder and 500
 * of a forwarder, all invented. The bases are made so that the sums can be done on paper: the steel
 * builder's are 5,000.00 and ten yuan more for each of a hundred people, then the same again; the
 * forwarder's are 6,200.00 and eight yuan more for each of fifty.
 */
final class FirstDayLists {

    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳";
    private static final String FIRST = "承道景绍鸿启延维敬怀守崇允嘉昭元从克敦惟";
    private static final String SECOND = "岑砚舟棠樾澍珩筠霁澜峤漪桢楷衡祎琮屿峻朔";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate OLDEST = LocalDate.of(1966, 1, 1);
    private static final int STEEL = 700;
    private static final int ALL = 1_200;

    private FirstDayLists() {}

    /** The text of every list, by the name of its file. */
    static Map<String, String> all() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("steel-all.csv", list(0, STEEL));
        lists.put("steel-hundred.csv", list(0, 100));
        lists.put("freight-all.csv", list(STEEL, ALL));
        lists.put("freight-fifty.csv", list(STEEL, STEEL + 50));
        return lists;
    }

    private static String list(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        person ->
                                "%s,%s,%d.00"
                                        .formatted(name(person), identity(person), base(person)))
                .collect(Collectors.joining("\n", "姓名,证件号码,缴存基数\n", "\n"));
    }

    private static int base(int person) {
        return person < STEEL ? 5_000 + person % 100 * 10 : 6_200 + (person - STEEL) % 50 * 8;
    }

    private static String name(int person) {
        return ""
                + SURNAMES.charAt(person % SURNAMES.length())
                + FIRST.charAt(person / SURNAMES.length() % FIRST.length())
                + SECOND.charAt(person * 7 % SECOND.length());
    }

    /** By GB 11643, of the region 999999, which does not exist. */
    private static String identity(int person) {
        String body =
                "999999"
                        + OLDEST.plusDays(person * 11L).format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "%03d".formatted(person * 37 % 1_000);
        int sum =
                IntStream.range(0, WEIGHTS.length)
                        .map(place -> (body.charAt(place) - '0') * WEIGHTS[place])
                        .sum();
        return body + "10X98765432".charAt(sum % 11);
    }
}
