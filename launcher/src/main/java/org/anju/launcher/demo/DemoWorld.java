/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.anju.kernel.Cny;
import org.anju.launcher.demo.DemoEmployer.Course;
import org.anju.launcher.demo.DemoEmployer.DemoEmployee;
import org.anju.launcher.process.InstalledCentre;

/** The invented world of a demo: the same seed gives the same world, to the last digit. */
final class DemoWorld {

    static final InstalledCentre CENTRE = new InstalledCentre("C99001", "安居市住房公积金管理中心");
    static final String OPERATOR = "安居沙箱银行";
    static final String CENTRE_WALLET = InventedNumbers.wallet(1);
    static final String CENTRE_DEPOSIT = "99900100000000000001";
    static final String STRANGER_WALLET = InventedNumbers.wallet(9001);
    static final String STRANGER = "安居市过客贸易有限公司";

    private static final int PERSONS = 5_000;
    private static final int SMALLEST = 8;
    private static final int FLATTENING = 3;
    private static final int FIRST_EMPLOYER_WALLET = 1001;
    private static final int CLERKS = 4;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1966, 1, 1);
    private static final int BIRTHDAYS = 38 * 365;
    private static final int SERIALS = 1_000;
    private static final int[] RATES = {5, 8, 8, 8, 10, 12, 12};
    private static final double TYPICAL_YUAN = 8_600;
    private static final double SPREAD = 0.42;
    private static final double LEAST_YUAN = 2_600;
    private static final double MOST_YUAN = 36_000;

    private final String seed;
    private final List<DemoEmployer> employers = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();

    private DemoWorld(long seed) {
        this.seed = Long.toString(seed);
        SplittableRandom chance = new SplittableRandom(seed);
        List<Integer> sizes = sizes();
        for (int index = 0; index < sizes.size(); index++) {
            employers.add(employer(index, sizes.get(index), chance.split()));
        }
    }

    static DemoWorld of(long seed) {
        return new DemoWorld(seed);
    }

    List<DemoEmployer> employers() {
        return List.copyOf(employers);
    }

    /** The key of an act in this world: the same act has the same key at every start. */
    UUID key(String act) {
        return UUID.nameUUIDFromBytes((seed + "/" + act).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One person for each post, two where they check each other, and the first employers' clerks.
     */
    List<DemoStaff> staff() {
        List<DemoStaff> staff =
                new ArrayList<>(
                        List.of(
                                new DemoStaff("teller-1", "江南星", "TELLER", "柜员 teller", null),
                                new DemoStaff("teller-2", "顾晓棠", "TELLER", "柜员 teller", null),
                                new DemoStaff("checker-1", "沈若谷", "CHECKER", "业务复核 checker", null),
                                new DemoStaff("checker-2", "陆怀瑾", "CHECKER", "业务复核 checker", null),
                                new DemoStaff(
                                        "settlement-1",
                                        "韩知秋",
                                        "SETTLEMENT",
                                        "资金结算 settlement",
                                        null),
                                new DemoStaff(
                                        "settlement-2",
                                        "温如玉",
                                        "SETTLEMENT",
                                        "资金结算 settlement",
                                        null),
                                new DemoStaff(
                                        "bookkeeper-1", "苏砚青", "BOOKKEEPER", "记账 bookkeeper", null),
                                new DemoStaff(
                                        "finance-1",
                                        "钟念祖",
                                        "FINANCE_CHECKER",
                                        "财务复核 finance checker",
                                        null),
                                new DemoStaff("auditor-1", "白鹿鸣", "AUDITOR", "审计 auditor", null),
                                new DemoStaff(
                                        "security-1",
                                        "严守正",
                                        "SECURITY_ADMINISTRATOR",
                                        "系统管理 security administrator",
                                        null),
                                new DemoStaff(
                                        "operator-1",
                                        "程望舒",
                                        "SYSTEM_OPERATOR",
                                        "信息管理 system operator",
                                        null)));
        List<String> clerks = List.of("叶知秋", "何以宁", "方既白", "夏初临");
        for (int index = 0; index < CLERKS; index++) {
            staff.add(
                    new DemoStaff(
                            "clerk-" + (index + 1),
                            clerks.get(index),
                            "EMPLOYER_CLERK",
                            "单位经办人 employer's clerk",
                            employers.get(index).key()));
        }
        return staff;
    }

    private DemoEmployer employer(int index, int size, RandomGenerator chance) {
        List<DemoEmployee> employees = new ArrayList<>();
        while (employees.size() < size) {
            employees.add(employee(chance));
        }
        return new DemoEmployer(
                "employer-%02d".formatted(index + 1),
                InventedNames.firm(index),
                InventedNumbers.creditCode(index + 1),
                InventedNumbers.wallet(FIRST_EMPLOYER_WALLET + index),
                RATES[index % RATES.length],
                course(index),
                employees);
    }

    private DemoEmployee employee(RandomGenerator chance) {
        String identity;
        do {
            LocalDate born = FIRST_BIRTHDAY.plusDays(chance.nextInt(BIRTHDAYS));
            identity = InventedNumbers.identity(born, chance.nextInt(1, SERIALS));
        } while (!identities.add(identity));
        double yuan = TYPICAL_YUAN * Math.exp(SPREAD * chance.nextGaussian());
        long whole = Math.round(Math.clamp(yuan, LEAST_YUAN, MOST_YUAN));
        return new DemoEmployee(
                InventedNames.person(chance), identity, Cny.parseYuan(Long.toString(whole)));
    }

    /** A few large employers and many small ones, all persons told. */
    private static List<Integer> sizes() {
        int firms = InventedNames.firms();
        double weights = 0;
        for (int index = 0; index < firms; index++) {
            weights += 1.0 / (index + FLATTENING);
        }
        List<Integer> sizes = new ArrayList<>();
        int left = PERSONS;
        for (int index = firms - 1; index > 0; index--) {
            int share = (int) ((PERSONS - SMALLEST * firms) / weights / (index + FLATTENING));
            sizes.addFirst(SMALLEST + share);
            left -= SMALLEST + share;
        }
        sizes.addFirst(left);
        return sizes;
    }

    /** The clerks of the first employers find one in each state; the others are as they come. */
    private static Course course(int index) {
        return switch (index) {
            case 0, 5, 6, 7, 8, 9 -> Course.POSTED;
            case 1, 10, 11, 12 -> Course.AWAITING_PAYMENT;
            case 3 -> Course.PAID_SHORT;
            case 4, 13 -> Course.PAID_UNKNOWN;
            default -> Course.NOTHING_DECLARED;
        };
    }
}
