/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.anju.centre.ledger.LedgerOnDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.anju.centre.CentreDatabase;
import org.anju.centre.ledger.MoneyMovement.RemittanceMatched;
import org.anju.centre.ledger.PaidMoney.WithdrawalPaid;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What is held of a balance is there when it is paid, and is held, let go of and paid once. */
class HoldsTest {

    private static final String CASE = "withdrawal:1";

    private CentreDatabase database;
    private LedgerOnDatabase books;
    private HoldService holds;

    @BeforeEach
    void open() {
        database = CentreDatabase.create();
        books = new LedgerOnDatabase(database);
        books.openPersons("person-1");
        books.post(books.remittance("booked", List.of(person("person-1", 5_000))));
        holds = new HoldService(new HoldRepository(database.jdbc()), Clock.system(ChinaTime.ZONE));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSameHoldAgainHoldsOnce() {
        assertThat(inOne(() -> holds.hold(hold(CASE, 3_000)))).isTrue();
        assertThat(inOne(() -> holds.hold(hold(CASE, 3_000)))).isTrue();
        assertThat(held()).isEqualTo(3_000);
    }

    @Test
    void twoDocumentsCannotHoldTheSameMoney() {
        assertThat(inOne(() -> holds.hold(hold(CASE, 3_000)))).isTrue();
        assertThat(inOne(() -> holds.hold(hold("withdrawal:2", 2_001)))).isFalse();
        assertThat(inOne(() -> holds.hold(hold("withdrawal:2", 2_000)))).isTrue();
        assertThat(held()).isEqualTo(5_000);
    }

    @Test
    void aDocumentHoldsOneAmountForEver() {
        inOne(() -> holds.hold(hold(CASE, 3_000)));
        assertThatThrownBy(() -> inOne(() -> holds.hold(hold(CASE, 2_999))))
                .hasMessageContaining("something else");
        inOne(() -> release(CASE));
        assertThatThrownBy(() -> inOne(() -> holds.hold(hold(CASE, 3_000))))
                .hasMessageContaining("has ended");
        assertThat(held()).isZero();
    }

    @Test
    void whatIsHeldCannotBePaidByAnother() {
        inOne(() -> holds.hold(hold(CASE, 5_000)));
        assertThatThrownBy(() -> books.post(withdrawal("other", 1)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("balance_covers_holds");
    }

    @Test
    void isPaidByTheEntryOfTheSameTransactionOnce() {
        inOne(() -> holds.hold(hold(CASE, 5_000)));
        Posting paid = withdrawal(CASE, 5_000);
        inOne(
                () -> {
                    holds.pay(CASE, paid.id());
                    return books.ledger().append(paid);
                });
        assertThat(held()).isZero();
        inOne(() -> pay(CASE, paid.id()));
        assertThatThrownBy(() -> inOne(() -> release(CASE))).hasMessageContaining("was paid");
        assertThatThrownBy(() -> inOne(() -> pay(CASE, books.mint())))
                .hasMessageContaining("has ended");
    }

    @Test
    void anEntryThatNeverCameRefusesTheWholeTransaction() {
        inOne(() -> holds.hold(hold(CASE, 5_000)));
        assertThatThrownBy(() -> inOne(() -> pay(CASE, books.mint())))
                .hasStackTraceContaining("was paid by entry");
        assertThat(held()).isEqualTo(5_000);
    }

    @Test
    void lettingGoTwiceChangesNothingMore() {
        inOne(() -> holds.hold(hold(CASE, 3_000)));
        inOne(() -> release(CASE));
        inOne(() -> release(CASE));
        assertThat(held()).isZero();
        assertThatThrownBy(() -> inOne(() -> release("withdrawal:9")))
                .hasMessageContaining("holds nothing");
        assertThatThrownBy(() -> inOne(() -> pay(CASE, books.mint())))
                .hasMessageContaining("has ended");
    }

    @Test
    void aSubjectThatIsNotThereHoldsNothing() {
        Hold nobody =
                new Hold(CASE, ControlAccount.PERSONAL_FUND, new SubjectNo("nobody"), Cny.ofFen(1));
        assertThat(inOne(() -> holds.hold(nobody))).isFalse();
    }

    @Test
    void moneyThatComesMeanwhileIsFree() {
        inOne(() -> holds.hold(hold(CASE, 5_000)));
        books.post(
                books.posting(
                        "more",
                        new RemittanceMatched(books.wallet(), Cny.ofFen(700)),
                        new Listed(List.of(person("person-1", 700)))));
        books.post(withdrawal("other", 700));
        assertThat(held()).isEqualTo(5_000);
    }

    private Posting withdrawal(String key, long fen) {
        return books.posting(
                "paid:" + key,
                new WithdrawalPaid(books.wallet(), Cny.ofFen(fen)),
                new Listed(List.of(person("person-1", -fen))));
    }

    private static Hold hold(String key, long fen) {
        return new Hold(
                key, ControlAccount.PERSONAL_FUND, new SubjectNo("person-1"), Cny.ofFen(fen));
    }

    private boolean release(String key) {
        holds.release(key);
        return true;
    }

    private boolean pay(String key, EntryId entry) {
        holds.pay(key, entry);
        return true;
    }

    private <T> T inOne(Supplier<T> act) {
        return Objects.requireNonNull(database.transaction().execute(status -> act.get()));
    }

    private long held() {
        return database.jdbc()
                .sql("select held_fen from ledger.balance where account_no = 'person-1'")
                .query(Long.class)
                .single();
    }
}
