/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.CentreProgram;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.TestBank;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;

/**
 * Two employers with 380 employees, their remittances, and the payments that come for them: what is
 * right, and everything that may disagree. Everybody's base is 10,000.00 and both rates are 8 %, so
 * each person costs 1,600.00 a month.
 */
final class HostileMonth {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private static final String RECEIVING = "9900000000000001";
    private static final String NORTH_WALLET = "9900000000000101";
    private static final String SOUTH_WALLET = "9900000000000102";
    private static final String STRANGERS_WALLET = "9900000000000909";
    private static final int NORTH = 0;
    private static final int SOUTH = 200;
    private static final int END = 380;
    private static final Actor CLERK = new Actor("test-clerk", "测试经办");
    private static final SignedIn PROGRAM =
            new SignedIn(CLERK.number(), CLERK.name(), Set.of(), null);

    /** When a notice comes: within one phase the order is anybody's. */
    enum Phase {
        /** While everything that was declared awaits its money. */
        OPEN,
        /** After one remittance was withdrawn, a day later. */
        AFTER_CANCELLATION,
        /** After everything that is still unpaid has expired. */
        AFTER_EXPIRY
    }

    /**
     * A notice of the bank, ready to be signed as often as it is delivered.
     *
     * @param like the number of the first notice that nobody can tell apart from this one
     * @param contested whether its reason rightly depends on what came before it
     */
    record Told(Phase phase, Payment payment, byte[] body, long like, boolean contested) {}

    private final CentreProgram centre;
    private final TestBank bank;
    private final Map<String, Remittance> remittances = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();
    private EmployerAccountNo north;
    private EmployerAccountNo south;

    HostileMonth(CentreProgram centre, TestBank bank) {
        this.centre = centre;
        this.bank = bank;
        centre.facade(AccountingDays.class).open(new AccountingDate(FIRST_DAY), CLERK);
        centre.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, RECEIVING, "测试公积金中心", "BANK", CLERK);
        this.north = enrol("测试市北山纸业有限公司", NORTH_WALLET, NORTH, SOUTH);
        this.south = enrol("测试市南湖五金有限公司", SOUTH_WALLET, SOUTH, END);
        declare();
        pay();
    }

    EmployerAccountNo north() {
        return north;
    }

    EmployerAccountNo south() {
        return south;
    }

    /** The employer withdraws a remittance. */
    void withdraw(String name) {
        var _ = centre.facade(Remittances.class).cancel(remittance(name).id(), "名单有误", PROGRAM);
    }

    private Remittance remittance(String name) {
        return Objects.requireNonNull(remittances.get(name));
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    private void declare() {
        declare("north-01", north, "2026-01", NORTH, SOUTH); // 200 persons: 320,000.00
        declare("north-02", north, "2026-02", NORTH, 20); // 32,000.00
        declare("north-03", north, "2026-03", NORTH, 20); // 32,000.00
        declare("north-04", north, "2026-04", NORTH, 60); // 96,000.00
        declare("north-05", north, "2026-05", NORTH, 10); // 16,000.00, withdrawn
        declare("north-06", north, "2026-06", NORTH, 10); // 16,000.00, expires
        declare("south-01", south, "2026-01", SOUTH, END); // 180 persons: 288,000.00
        declare("south-02", south, "2026-02", SOUTH, 230); // 48,000.00
        declare("south-04", south, "2026-04", SOUTH, 220); // 32,000.00
        declare("south-05", south, "2026-05", SOUTH, 210); // 16,000.00
        declare("south-06", south, "2026-06", SOUTH, 210); // 16,000.00
    }

    private void pay() {
        exact("north-01", NORTH_WALLET, Phase.OPEN);
        odd("north-02", NORTH_WALLET, "31999.99"); // short by a fen
        odd("north-03", NORTH_WALLET, "32000.01"); // over by a fen
        exact("north-04", NORTH_WALLET, Phase.OPEN);
        twinOfTheLast(); // a second payment of one remittance
        exact("south-01", SOUTH_WALLET, Phase.OPEN);
        worded(SOUTH_WALLET, "48000.00", remark("south-02").replace("2026-02", "2026-09"));
        worded(SOUTH_WALLET, "48000.00", "二月公积金");
        worded(NORTH_WALLET, "48000.00", remark("south-02"));
        worded(STRANGERS_WALLET, "48000.00", remark("south-02"));
        contested("south-04", SOUTH_WALLET, "31000.00"); // short, and then it is paid again
        exact("south-04", SOUTH_WALLET, Phase.OPEN);
        exact("south-05", SOUTH_WALLET, Phase.OPEN);
        worded(STRANGERS_WALLET, "12.34", "你好");
        exact("north-05", NORTH_WALLET, Phase.AFTER_CANCELLATION);
        exact("south-06", SOUTH_WALLET, Phase.AFTER_CANCELLATION);
        exact("north-06", NORTH_WALLET, Phase.AFTER_EXPIRY);
    }

    private void exact(String remittance, String wallet, Phase phase) {
        tell(phase, wallet, due(remittance), remark(remittance), false);
    }

    private void odd(String remittance, String wallet, String yuan) {
        tell(Phase.OPEN, wallet, Cny.parseYuan(yuan), remark(remittance), false);
    }

    private void contested(String remittance, String wallet, String yuan) {
        tell(Phase.OPEN, wallet, Cny.parseYuan(yuan), remark(remittance), true);
    }

    private void worded(String wallet, String yuan, String remark) {
        tell(Phase.OPEN, wallet, Cny.parseYuan(yuan), remark, false);
    }

    private void tell(Phase phase, String wallet, Cny amount, String remark, boolean contested) {
        long number = told.size() + 1L;
        Payment payment = bank.payment(RECEIVING, wallet, number, amount, remark);
        told.add(new Told(phase, payment, bank.notice(payment), number, contested));
    }

    private void twinOfTheLast() {
        Told last = told.getLast();
        Payment twin =
                bank.payment(
                        RECEIVING,
                        last.payment().payerWallet(),
                        told.size() + 1L,
                        last.payment().amount(),
                        last.payment().remark().getFirst());
        told.add(new Told(last.phase(), twin, bank.notice(twin), last.like(), false));
    }

    private RemittanceTerms terms(String remittance) {
        return remittance(remittance).priced().orElseThrow();
    }

    private Cny due(String remittance) {
        return terms(remittance).totals().total();
    }

    private String remark(String remittance) {
        return terms(remittance).remark();
    }

    private EmployerAccountNo enrol(String name, String wallet, int from, int to) {
        ContributionRate eight = ContributionRate.ofPercent(new BigDecimal("8"));
        EmployerAccountNo account =
                centre.facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(
                                        name, null, List.of(new WalletNumber(wallet))),
                                new EmployerRates(eight, eight),
                                CLERK);
        centre.facade(PersonalAccounts.class)
                .open(account, stream(TestPersons.employeeList(from, to)), CLERK);
        return account;
    }

    private void declare(String name, EmployerAccountNo account, String month, int from, int to) {
        RemittanceApplication application =
                new RemittanceApplication(
                        new RemittanceId(UUID.randomUUID()),
                        account.value(),
                        month,
                        Via.PROGRAM,
                        CLERK);
        String list = TestPersons.remittanceList(from, to, "10000.00");
        try {
            remittances.put(
                    name, centre.facade(Remittances.class).submit(application, stream(list)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
