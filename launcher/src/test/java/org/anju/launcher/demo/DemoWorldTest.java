/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anju.kernel.Cny;
import org.anju.launcher.demo.DemoEmployer.DemoEmployee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorldTest {

    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final List<DemoEmployer> employers = DemoWorld.of(7).employers();

    @TempDir private Path folder;

    @Test
    void holdsFortyEmployersWithFiveThousandPersons() {
        assertThat(employers).hasSize(40);
        assertThat(employers).extracting(DemoEmployer::name).doesNotHaveDuplicates();
        assertThat(employers).extracting(DemoEmployer::wallet).doesNotHaveDuplicates();
        assertThat(persons()).hasSize(5_000);
        assertThat(employers).allSatisfy(one -> assertThat(one.employees()).hasSizeBetween(8, 700));
        assertThat(employers)
                .extracting(DemoEmployer::course)
                .contains(DemoEmployer.Course.values());
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(DemoWorld.of(7).employers()).isEqualTo(employers);
        assertThat(DemoWorld.of(7).key("act")).isEqualTo(DemoWorld.of(7).key("act"));
        assertThat(DemoWorld.of(8).employers()).isNotEqualTo(employers);
        assertThat(DemoWorld.of(8).key("act")).isNotEqualTo(DemoWorld.of(7).key("act"));
    }

    /** ISO 7064 MOD 11-2: the number, its last character worth 10 where it is X, is 1 modulo 11. */
    @Test
    void givesIdentityNumbersOfNoRegionWithTheRightCheckCharacter() {
        Set<String> seen = new HashSet<>();
        for (DemoEmployee person : persons()) {
            String number = person.identityNumber();
            assertThat(number).startsWith("9901").matches("\\d{17}[\\dX]");
            assertThat(seen.add(number)).as(number).isTrue();
            int sum = 0;
            for (int place = 0; place < 18; place++) {
                char character = number.charAt(place);
                int value = character == 'X' ? 10 : character - '0';
                sum +=
                        value
                                * BigInteger.TWO
                                        .pow(17 - place)
                                        .mod(BigInteger.valueOf(11))
                                        .intValue();
            }
            assertThat(sum % 11).as(number).isEqualTo(1);
        }
    }

    /** GB 32100: the weighted sum of all 18 characters, weights 3^i modulo 31, is 0 modulo 31. */
    @Test
    void givesCreditCodesOfNoRegionWithTheRightCheckCharacters() {
        for (DemoEmployer employer : employers) {
            String code = employer.creditCode();
            assertThat(code).hasSize(18).startsWith("919901");
            int sum = 0;
            for (int place = 0; place < 17; place++) {
                int weight =
                        BigInteger.valueOf(3).pow(place).mod(BigInteger.valueOf(31)).intValue();
                sum += CREDIT_CHARACTERS.indexOf(code.charAt(place)) * weight;
            }
            sum += CREDIT_CHARACTERS.indexOf(code.charAt(17));
            assertThat(sum % 31).as(code).isZero();
        }
    }

    @Test
    void paysNobodyOutsideTheLimits() {
        assertThat(persons())
                .extracting(DemoEmployee::base)
                .allSatisfy(
                        base ->
                                assertThat(base)
                                        .isBetween(Cny.parseYuan("2490"), Cny.parseYuan("36000")));
        assertThat(employers).allSatisfy(one -> assertThat(one.rate()).isBetween(5, 12));
    }

    @Test
    void keepsPasswordsThroughAKillInTheMiddleOfALine() throws Exception {
        Path file = folder.resolve("users.tsv");
        DemoUser kept = new DemoUser("teller-1", "secret", "江南星", "TELLER", "teller");
        UserBook.open(file).add(kept);
        Files.writeString(file, "teller-2\thal", StandardOpenOption.APPEND);

        UserBook again = UserBook.open(file);
        DemoUser renewed = new DemoUser("teller-2", "other", "顾晓棠", "TELLER", "teller");
        again.add(renewed);

        assertThat(UserBook.open(file).find("teller-1")).contains(kept);
        assertThat(UserBook.open(file).find("teller-2")).contains(renewed);
        assertThat(kept.toString()).doesNotContain("secret");
    }

    private List<DemoEmployee> persons() {
        return employers.stream().flatMap(employer -> employer.employees().stream()).toList();
    }
}
