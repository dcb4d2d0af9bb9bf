/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.centre.account.PaidToMonths.PaidList;
import org.anju.centre.ledger.SetQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves the months of several small lists at once, in two statements at most. */
@Repository
class PaidListRepository {

    // As for one list: in the order of the numbers, rows that are there moved in place.
    private static final String MOVE_HEAD =
            """
            with list as materialized (
                select *
                  from unnest(:paidToEmployers::text[], :paidToMonths::date[])
                       with ordinality as given (employer, month, set_no)
            ), paid as materialized (
                select account_no, set_no
                  from (
            """;

    private static final String MOVE_TAIL =
            """
                       ) as listed
                 order by account_no
            ), moved as (
                update account.paid_to p
                   set month = greatest(p.month, list.month)
                  from paid
                  join list using (set_no)
                  join account.personal_account a on a.account_no = paid.account_no
                 where a.state = '01'
                   and a.employer_account = list.employer
                   and p.account_no = a.account_no
                returning paid.set_no
            )
            select l.set_no,
                   (select count(*) from paid where set_no = l.set_no) as accounts,
                   (select count(*) from moved where set_no = l.set_no) as moved
              from list l
             order by l.set_no
            """;

    // Whose first month this is; runs only where MOVE left somebody out. An account on two of the
    // lists is begun once, and then one of the lists is short of it.
    private static final String BEGIN_HEAD =
            """
            with list as materialized (
                select *
                  from unnest(:paidToEmployers::text[], :paidToMonths::date[])
                       with ordinality as given (employer, month, set_no)
            ), begun as materialized (
                select distinct on (a.account_no) a.account_no, list.month, list.set_no
                  from (
            """;

    private static final String BEGIN_TAIL =
            """
                       ) as listed
                  join list using (set_no)
                  join account.personal_account a on a.account_no = listed.account_no
                 where a.state = '01'
                   and a.employer_account = list.employer
                   and not exists (
                       select from account.paid_to p where p.account_no = a.account_no)
                 order by a.account_no, list.set_no
            ), added as (
                insert into account.paid_to (account_no, month)
                select account_no, month
                  from begun
                on conflict (account_no)
                   do update set month = greatest(paid_to.month, excluded.month)
                returning account_no
            )
            select set_no, count(*) as begun
              from added
              join begun using (account_no)
             group by set_no
            """;

    private final JdbcClient jdbc;

    PaidListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many accounts a list has, and how many of them were moved. */
    private record Moved(int accounts, int moved) {}

    /** How many accounts of each list may be paid into. */
    List<Integer> advance(List<PaidList> lists) {
        SetQuery accounts = SetQuery.together(lists.stream().map(PaidList::accounts).toList());
        List<Moved> moved =
                of(moveText(accounts.sql()), accounts, lists)
                        .query((row, _) -> new Moved(row.getInt("accounts"), row.getInt("moved")))
                        .list();
        if (moved.stream().allMatch(each -> each.moved() == each.accounts())) {
            return moved.stream().map(Moved::moved).toList();
        }
        Map<Integer, Integer> begun = new HashMap<>();
        of(beginText(accounts.sql()), accounts, lists)
                .query(
                        row -> {
                            begun.put(row.getInt("set_no"), row.getInt("begun"));
                        });
        List<Integer> counted = new ArrayList<>();
        for (int place = 0; place < lists.size(); place++) {
            counted.add(moved.get(place).moved() + begun.getOrDefault(place + 1, 0));
        }
        return counted;
    }

    private JdbcClient.StatementSpec of(String sql, SetQuery accounts, List<PaidList> lists) {
        return jdbc.sql(sql)
                .params(accounts.parameters())
                .param(
                        "paidToEmployers",
                        lists.stream().map(list -> list.employer().value()).toArray(String[]::new))
                .param(
                        "paidToMonths",
                        lists.stream()
                                .map(list -> list.month().atDay(1).toString())
                                .toArray(String[]::new));
    }

    static String moveText(String accounts) {
        return MOVE_HEAD + accounts + MOVE_TAIL;
    }

    static String beginText(String accounts) {
        return BEGIN_HEAD + accounts + BEGIN_TAIL;
    }
}
