/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.anju.centre.staff.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

    @Test
    void hasACodeAndAnAddressOfItsOwn() {
        assertThat(Arrays.stream(Page.values()).map(Page::path)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Page.values()).map(Page::code).filter(code -> !code.isEmpty()))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("1[1-589]\\d\\d"));
    }

    @ParameterizedTest
    @EnumSource
    void isEitherTheHallsOrTheCentres(Page page) {
        boolean hall = page.path().startsWith("/hall");
        assertThat(page.posts().contains(Post.EMPLOYER_CLERK)).isEqualTo(hall);
        assertThat(page.posts()).isNotEmpty();
        if (hall) {
            assertThat(page.posts()).isEqualTo(Set.of(Post.EMPLOYER_CLERK));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/hall, HALL_HOME",
        "/hall/declare, HALL_DECLARE",
        "/hall/cases/1101000000015/live, HALL_CASE",
        "/counter/accounts, PERSONAL_ACCOUNT",
        "/counter/accounts/200000000014, PERSONAL_ACCOUNT",
        "/settlement/notices, NOTICES",
        "/settlement/notices/0198-x, NOTICE",
        "/finance/accounts, ACCOUNTS",
        "/finance/accounts/201, ACCOUNT"
    })
    void isFoundByTheLongestAddressThatFits(String address, Page page) {
        assertThat(FrameService.page(address)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere", "/hallway", "/looks"})
    void isNoneWhereNoneIsRegistered(String address) {
        assertThat(FrameService.page(address)).isNull();
    }
}
