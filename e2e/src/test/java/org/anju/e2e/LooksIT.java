/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.anju.centre.portal.Page;
import org.anju.centre.staff.Post;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the register in each of its looks, as somebody sees it who may, and who may not.
 */
@ExtendWith(House.Opening.class)
class LooksIT {

    private static final int FORBIDDEN = 403;

    private static final Map<Post, String> PEOPLE =
            Map.of(
                    Post.TELLER, "teller-1",
                    Post.CHECKER, "checker-1",
                    Post.SETTLEMENT, "settlement-1",
                    Post.BOOKKEEPER, "bookkeeper-1",
                    Post.FINANCE_CHECKER, "finance-1",
                    Post.AUDITOR, "auditor-1",
                    Post.SECURITY_ADMINISTRATOR, "security-1",
                    Post.SYSTEM_OPERATOR, "operator-1",
                    Post.EMPLOYER_CLERK, "clerk-1");

    /** Where the way to a page of one object begins: the list whose first link leads to it. */
    private static final Map<Page, String> LISTS =
            Map.of(
                    Page.HALL_CASE, "/hall",
                    Page.COUNTER_CASE, "/counter/search",
                    Page.NOTICE, "/settlement/notices",
                    Page.ENTRY, "/settlement/notices",
                    Page.SUSPENSE_ITEM, "/finance/suspense?state=ALL");

    /** An address, or what is typed, that a page refuses with a text. */
    private static final Map<Page, String> REFUSED =
            Map.ofEntries(
                    Map.entry(Page.HALL_CASE, "/hall/cases/1101999999992"),
                    Map.entry(Page.DESK_HOME, "/desk/go?code=9999%20nothing"),
                    Map.entry(Page.COUNTER_CASE, "/counter/cases/1101999999992"),
                    Map.entry(Page.COUNTER_SEARCH, "/counter/search?month=201391"),
                    Map.entry(
                            Page.CHECKER_INBOX,
                            "/counter/approvals/00000000-0000-7000-8000-000000000000"),
                    Map.entry(Page.PERSONAL_ACCOUNT, "/counter/accounts/200000000000"),
                    Map.entry(Page.NOTICES, "/settlement/notices?from=2026-13-41"),
                    Map.entry(
                            Page.NOTICE,
                            "/settlement/notices/00000000-0000-7000-8000-000000000000"),
                    Map.entry(Page.AGREEMENTS, "/settlement/agreements?state=NONE"),
                    Map.entry(Page.WALLETS, "/settlement/wallets?kind=NONE"),
                    Map.entry(Page.ENQUIRIES, "/settlement/enquiries?page=none"),
                    Map.entry(Page.BANK_DAYS, "/settlement/bank-days/2026-13-41"),
                    Map.entry(Page.RULES, "/settlement/rules?route=NONE"),
                    Map.entry(Page.REASONS, "/settlement/reasons?retry=NONE"),
                    Map.entry(Page.SAMPLES, "/settlement/samples?page=none"),
                    Map.entry(
                            Page.ORDERS, "/settlement/orders/00000000-0000-7000-8000-000000000000"),
                    Map.entry(Page.BATCHES, "/settlement/batches/none"),
                    Map.entry(Page.RELEASES, "/settlement/walks/none"),
                    Map.entry(
                            Page.INSTRUCTIONS,
                            "/settlement/instructions/00000000-0000-7000-8000-000000000000"),
                    Map.entry(Page.ACCOUNT, "/finance/accounts/999"),
                    Map.entry(Page.ENTRY, "/finance/entries/00000000-0000-7000-8000-000000000000"),
                    Map.entry(Page.TRIAL_BALANCE, "/finance/trial-balance?to=2026-13-41"),
                    Map.entry(Page.SUSPENSE, "/finance/suspense?page=none"),
                    Map.entry(
                            Page.SUSPENSE_ITEM,
                            "/finance/suspense/00000000-0000-7000-8000-000000000000"),
                    Map.entry(
                            Page.FINANCE_INBOX,
                            "/finance/approvals/00000000-0000-7000-8000-000000000000"),
                    Map.entry(Page.WALK, "/walk/00000000-0000-7000-8000-000000000000"));

    /** An address at which a page has nothing to show. */
    private static final Map<Page, String> EMPTY =
            Map.ofEntries(
                    Map.entry(
                            Page.COUNTER_SEARCH,
                            "/counter/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7"),
                    Map.entry(Page.NOTICES, "/settlement/notices?tail=0000"),
                    Map.entry(Page.AGREEMENTS, "/settlement/agreements?state=EXPIRED"),
                    Map.entry(Page.WALLETS, "/settlement/wallets?kind=LOAN_WALLET"),
                    Map.entry(Page.ENQUIRIES, "/settlement/enquiries?page=9999"),
                    Map.entry(Page.BANK_DAYS, "/settlement/bank-days?page=9999"),
                    Map.entry(Page.RULES, "/settlement/rules?route=SWEEP"),
                    Map.entry(Page.REASONS, "/settlement/reasons?text=none"),
                    Map.entry(Page.SAMPLES, "/settlement/samples?page=9999"),
                    Map.entry(Page.ORDERS, "/settlement/orders?text=none"),
                    Map.entry(Page.BATCHES, "/settlement/batches?text=none"),
                    Map.entry(Page.RELEASES, "/settlement/walks"),
                    Map.entry(Page.INSTRUCTIONS, "/settlement/instructions?state=reversed"),
                    Map.entry(Page.SUSPENSE, "/finance/suspense?text=%E6%B2%A1%E6%9C%89"),
                    Map.entry(
                            Page.ACCOUNT,
                            "/finance/accounts/2190101?from=2020-01-01&to=2020-01-02"),
                    Map.entry(Page.TRIAL_BALANCE, "/finance/trial-balance?to=2020-01-01"),
                    Map.entry(Page.PERSONAL_ACCOUNT, "/counter/accounts"));

    private final House house;

    LooksIT(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @EnumSource
    void showEveryPage(Page page) {
        try (Visitor visitor = house.signedIn(reader(page))) {
            Album.takeLooks(visitor, page.name(), address(visitor, page));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DESK_HOME")
    void turnAwayWhoHasNoRight(Page page) {
        try (Visitor visitor = house.signedIn(stranger(page))) {
            assertThat(visitor.open(page.path().replaceAll("\\{\\w+}", "1")).status())
                    .isEqualTo(FORBIDDEN);
            Album.take(visitor, page.name(), Look.NO_RIGHT);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void sayWhatToDoWhereTheyRefuse(Page page) {
        take(page, known(REFUSED, page), Look.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("empty")
    void sayWhyTheyAreEmpty(Page page) {
        take(page, known(EMPTY, page), Look.EMPTY);
    }

    private void take(Page page, String address, Look look) {
        try (Visitor visitor = house.signedIn(known(PEOPLE, first(page)))) {
            visitor.open(address);
            Album.take(visitor, page.name(), look);
        }
    }

    static Stream<Page> refused() {
        return REFUSED.keySet().stream();
    }

    static Stream<Page> empty() {
        return EMPTY.keySet().stream();
    }

    /** The address of a page that has something on it. */
    private static String address(Visitor visitor, Page page) {
        if (!page.path().contains("{")) {
            return page.path();
        }
        if (page == Page.ACCOUNT) {
            return "/finance/accounts/201";
        }
        if (page == Page.WALK) {
            return firstLink(visitor, address(visitor, Page.ENTRY), "/walk/");
        }
        if (page == Page.PERSONAL_ACCOUNT) {
            String persons = address(visitor, Page.COUNTER_CASE) + "?tab=persons";
            return firstLink(visitor, persons, "/counter/accounts/");
        }
        String start = page.path().substring(0, page.path().indexOf('{'));
        return firstLink(visitor, known(LISTS, page), start);
    }

    private static String firstLink(Visitor visitor, String list, String start) {
        visitor.open(list);
        String link =
                visitor.page().locator("main a[href^='" + start + "']").last().getAttribute("href");
        assertThat(link).as("a link to %s on %s", start, list).isNotNull();
        return link;
    }

    private static Post first(Page page) {
        return Stream.of(Post.values()).filter(page.posts()::contains).findFirst().orElseThrow();
    }

    /** Who finds the way to a page: the walk begins at a list that not all its readers may open. */
    private static String reader(Page page) {
        return known(PEOPLE, page == Page.WALK ? Post.AUDITOR : first(page));
    }

    private static String stranger(Page page) {
        return Stream.of(Post.values())
                .filter(post -> !page.posts().contains(post))
                .findFirst()
                .map(post -> known(PEOPLE, post))
                .orElseThrow();
    }

    private static <K> String known(Map<K, String> table, K key) {
        return Objects.requireNonNull(table.get(key), () -> "the table has no line for " + key);
    }
}
