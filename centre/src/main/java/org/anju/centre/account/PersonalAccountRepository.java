/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.party.PersonId;
import org.anju.kernel.AccountingDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonalAccountRepository {

    static final String BALANCES_OF_NOBODY =
            """
            select format('account %s under %s: balance %s fen, and no such account was opened',
                          b.account_no, b.control_code, b.posted_fen)
              from ledger.balance b
              join ledger.chart_account c on c.code = b.control_code
              left join account.personal_account p
                on p.account_no = b.account_no and c.sub_ledger = 'PERSON'
              left join account.employer_account e
                on e.account_no = b.account_no and c.sub_ledger = 'EMPLOYER'
             where c.sub_ledger in ('PERSON', 'EMPLOYER')
               and p.account_no is null and e.account_no is null
            """;

    static final String FIND =
            """
            select a.account_no, a.employer_account, a.person_id, s.code, s.name, a.opened_on,
                   a.closed_on
              from account.personal_account a
              join account.personal_state s on s.code = a.state
             where a.account_no = :number
            """;

    static final String OF_PERSON =
            """
            select a.account_no, a.employer_account, a.person_id, s.code, s.name, a.opened_on,
                   a.closed_on
              from account.personal_account a
              join account.personal_state s on s.code = a.state
             where a.person_id = :person
             order by a.account_no
            """;

    static final String LOCK =
            """
            select account_no
              from account.personal_account
             where account_no = :number
               for no key update
            """;

    static final String CLOSES =
            """
            select closed
              from account.personal_state
             where code = :state
            """;

    static final String MOVES =
            """
            select s.code, s.name
              from account.personal_account a
              join account.personal_state_move m on m.from_state = a.state
              join account.personal_state s on s.code = m.to_state
             where a.account_no = :number
             order by s.code
            """;

    // The move and its history in one statement; a move that is none changes nothing.
    static final String MOVE =
            """
            with moved as (
                update account.personal_account a
                   set state = m.to_state,
                       closed_on = case when s.closed then cast(:on as date) end
                  from account.personal_state_move m
                  join account.personal_state s on s.code = m.to_state
                 where a.account_no = :number
                   and m.from_state = a.state
                   and m.to_state = :state
                returning a.account_no, old.state as from_state, new.state as to_state
            )
            insert into account.personal_state_change (change_id, account_no, from_state, to_state,
                   reason, changed_on, changed_at)
            select :id, account_no, from_state, to_state, :reason, :on, :at
              from moved
            """;

    private final JdbcClient jdbc;

    PersonalAccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A change of state that is asked for.
     *
     * @param id minted for its row of the history
     */
    record StateChange(
            UUID id,
            PersonalAccountNo number,
            String state,
            String reason,
            AccountingDate on,
            Instant at) {}

    Optional<PersonalAccount> find(PersonalAccountNo number) {
        return jdbc.sql(FIND)
                .param("number", number.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** The account as it is when nobody else can move it until the transaction ends. */
    Optional<PersonalAccount> lock(PersonalAccountNo number) {
        jdbc.sql(LOCK).param("number", number.value()).query(String.class).optional();
        return find(number);
    }

    List<PersonalAccount> of(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, _) -> account(row))
                .list();
    }

    /** Whether an account in this state is closed; false where the code table has no such state. */
    boolean closes(String state) {
        return jdbc.sql(CLOSES).param("state", state).query(Boolean.class).optional().orElse(false);
    }

    /** The states to which an account can move now. */
    List<AccountState> moves(PersonalAccountNo number) {
        return jdbc.sql(MOVES).param("number", number.value()).query((row, _) -> state(row)).list();
    }

    /** Moves the account; false where the code table has no such move. */
    boolean move(StateChange change) {
        return jdbc.sql(MOVE)
                        .param("id", change.id())
                        .param("number", change.number().value())
                        .param("state", change.state())
                        .param("reason", change.reason())
                        .param("on", change.on().value())
                        .param("at", change.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static PersonalAccount account(ResultSet row) throws SQLException {
        return new PersonalAccount(
                new PersonalAccountNo(row.getString("account_no")),
                new EmployerAccountNo(row.getString("employer_account")),
                new PersonId(row.getObject("person_id", UUID.class)),
                state(row),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static AccountState state(ResultSet row) throws SQLException {
        return new AccountState(row.getString("code"), row.getString("name"));
    }
}
