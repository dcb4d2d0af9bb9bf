/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anju.kernel.Cny;
import org.anju.launcher.scenario.WalletSetup.Kind;
import org.anju.launcher.scenario.WalletSetup.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankStepsTest {

    private static final String WHOLE =
            """
            format: 1
            title: The bank acts by itself
            centre:
              code: C99005
              name: 湖州样例中心
              wallets:
                - {key: receiving, number: "9900000000000001", operator: 样例银行}
              deposits:
                - {key: deposit, number: "99001234567890123456", bank: 样例银行}
              loan_wallets:
                - {key: loans, number: "9900000000000002", name: 委托贷款账户钱包, operator: 样例银行}
            employers: []
            wallets:
              - {key: walker, number: "9900000000000003", name: 行人, owner: person, opening: "9.00"}
            days:
              - date: 2026-01-12
                steps:
                  - order_fault: {kind: executed-late, by: PT2H, debtor: receiving, creditor: walker}
                  - order_fault: {kind: refused, code: AC04, count: 3}
                  - order_fault: {kind: other-payee, payee: walker}
                  - transfer: {name: repaid, from: walker, to: loans, amount: "5.00", remark: 还款}
                  - give_back: {movement: repaid, way: reversal}
                  - account_condition: {account: deposit, condition: receive-only}
                  - release_orders: bank
            """;

    @TempDir private Path folder;

    @Test
    void readsTheAccountsOfWhichTheBankTellsTheCentre() throws Exception {
        Scenario scenario = read(WHOLE);

        assertThat(scenario.wallets())
                .extracting(WalletSetup::key)
                .containsExactly("receiving", "deposit", "loans", "walker");
        assertThat(scenario.wallet("deposit"))
                .extracting(WalletSetup::kind, WalletSetup::owner, WalletSetup::name)
                .containsExactly(Kind.DEPOSIT, Owner.CENTRE, "湖州样例中心");
        assertThat(scenario.wallet("loans").owner()).isEqualTo(Owner.BANK);
        assertThat(scenario.wallets().stream().filter(WalletSetup::isNotified)).hasSize(3);
    }

    @Test
    void readsWhatTheBankDoes() throws Exception {
        List<Step> steps = read(WHOLE).days().getFirst().steps();

        assertThat(steps)
                .containsExactly(
                        new Step.SpoilOrders(
                                18,
                                OrderFaultKind.EXECUTED_LATE,
                                1,
                                "receiving",
                                "walker",
                                Duration.ofHours(2),
                                null,
                                null),
                        new Step.SpoilOrders(
                                19, OrderFaultKind.REFUSED, 3, null, null, null, "AC04", null),
                        new Step.SpoilOrders(
                                20,
                                OrderFaultKind.OTHER_PAYEE,
                                1,
                                null,
                                null,
                                null,
                                null,
                                "walker"),
                        new Step.Transfer(
                                21, "repaid", "walker", "loans", Cny.ofFen(5_00), "还款", false),
                        new Step.GiveBack(22, "repaid", Step.GiveBack.Way.REVERSAL),
                        new Step.SetCondition(
                                23, "deposit", Step.SetCondition.Condition.RECEIVE_ONLY),
                        new Step.ReleaseOrders(24));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind: executed-late, by: PT2H | kind: executed-late             | by
                    kind: refused, code: AC04     | kind: refused, by: PT2H         | says nothing of this
                    kind: refused, code: AC04     | kind: executed-twice, code: AC04| says nothing of this
                    kind: refused, code: AC04     | kind: refused, code: AC-04      | 1 to 4 letters
                    kind: other-payee, payee      | kind: refused, payee            | says nothing of this
                    kind: refused                 | kind: refuse                    | word is not known
                    debtor: receiving             | debtor: paying                  | no wallet or account has this key
                    to: loans                     | to: loan                        | no wallet or account has this key
                    amount: "5.00"                | amount: "0.00"                  | nobody pays nothing
                    movement: repaid              | movement: paid                  | nothing that moves money
                    way: reversal                 | way: back                       | word is not known
                    condition: receive-only       | condition: shut                 | word is not known
                    account: deposit              | account: deposits               | no wallet or account has this key
                    99001234567890123456          | 9900123456789012                | 10 to 30 digits
                    release_orders: bank          | release_orders: centre          | not known here
                    """)
    void refusesWhatIsWrongAndNamesIt(String good, String bad, String said) throws IOException {
        assertThat(WHOLE).contains(good);
        Files.writeString(folder.resolve("scenario.yaml"), WHOLE.replace(good, bad));

        assertThatThrownBy(() -> ScenarioReader.read(folder))
                .isInstanceOfSatisfying(
                        ScenarioRefusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .first()
                                        .satisfies(
                                                problem ->
                                                        assertThat(problem.toString())
                                                                .contains(said)));
    }

    private Scenario read(String file) throws IOException, ScenarioRefusal {
        Files.writeString(folder.resolve("scenario.yaml"), file);
        return ScenarioReader.read(folder);
    }
}
