/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.anju.kernel.Cny;
import org.anju.launcher.door.DoorFailure;
import org.anju.launcher.door.RegistryDoor;
import org.anju.launcher.process.ChildProgram;
import org.anju.launcher.process.LaunchFailure;

/**
 * Brings the invented world into a new installation, through the commands that users have. A fill
 * that was broken off anywhere is run again and completes it: every act has a key of its own, and
 * what stands already is left as it is.
 */
final class DemoFill {

    private static final int AT_ONCE = 4;
    private static final int YEAR_AND_MONTH = 7;
    private static final Cny IN_A_WALLET = Cny.parseYuan("20000000");
    private static final Cny SHORTFALL = Cny.parseYuan("1");
    private static final Cny UNKNOWN_SUM = Cny.parseYuan("12345.67");
    private static final String UNKNOWN_REMARK = "货款 尾款";
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private static final String FINANCE = "finance-1";
    private static final String AGREEMENT = "JS-2026-001";

    private final DemoWorld world;
    private final DemoCentre centre;
    private final DemoBank bank;
    private final UserBook users;
    private final URI address;
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final List<DemoCentre.Due> paid = new ArrayList<>();

    /**
     * @param address where the centre's pages are
     */
    DemoFill(DemoWorld world, DemoCentre centre, DemoBank bank, UserBook users, URI address) {
        this.world = world;
        this.centre = centre;
        this.bank = bank;
        this.users = users;
        this.address = address;
    }

    /**
     * Fills, and waits until what was paid is posted.
     *
     * @param program the centre's process, which is watched while it works
     */
    void run(ChildProgram program) {
        String month = bank.date().substring(0, YEAR_AND_MONTH);
        // The centre's own people first: it takes two of them to register a wallet.
        forEach(own(true), this::bringIn);
        openWallets();
        forEach(world.employers(), employer -> bringIn(employer, month));
        payUnknown(month);
        forEach(own(false), this::bringIn);
        awaitPosted(program);
    }

    private void openWallets() {
        bank.open(DemoWorld.CENTRE_WALLET, DemoWorld.CENTRE.name(), "CENTRE", Cny.ZERO);
        bank.openDeposit(DemoWorld.CENTRE_DEPOSIT, DemoWorld.CENTRE.name());
        bank.open(DemoWorld.STRANGER_WALLET, DemoWorld.STRANGER, "OTHER", IN_A_WALLET);
        DemoUser finance = users.find(FINANCE).orElseThrow();
        var checker = new RegistryDoor.Checker(address, finance.number(), finance.password());
        RegistryDoor registry = centre.registry();
        Map.of("WALLET", DemoWorld.CENTRE_WALLET, "DEPOSIT", DemoWorld.CENTRE_DEPOSIT)
                .forEach(
                        (kind, number) ->
                                registry.account(
                                        kind,
                                        number,
                                        DemoWorld.CENTRE.name(),
                                        DemoWorld.OPERATOR,
                                        checker));
        registry.agreement(
                "SETTLEMENT",
                AGREEMENT,
                DemoWorld.OPERATOR,
                DemoWorld.CENTRE.name(),
                LocalDate.parse(bank.date()),
                checker);
    }

    /** The people of the centre itself, or those of employers. */
    private List<DemoStaff> own(boolean ofTheCentre) {
        return world.staff().stream()
                .filter(person -> (person.employer() == null) == ofTheCentre)
                .toList();
    }

    private void bringIn(DemoEmployer employer, String month) {
        bank.open(employer.wallet(), employer.name(), "EMPLOYER", IN_A_WALLET);
        String account = centre.enrol(employer);
        accounts.put(employer.key(), account);
        centre.openAccounts(account, employer, world.key(employer.key() + "/accounts"));
        switch (employer.course()) {
            case POSTED -> payInFull(employer, submitted(employer, account, month), month);
            case PAID_SHORT -> payShort(employer, submitted(employer, account, month), month);
            case AWAITING_PAYMENT -> submitted(employer, account, month);
            case PAID_UNKNOWN -> pay(employer, UNKNOWN_SUM, UNKNOWN_REMARK, month);
            case NOTHING_DECLARED -> {
                // That is for whoever tries it.
            }
        }
    }

    private DemoCentre.Due submitted(DemoEmployer employer, String account, String month) {
        return centre.submit(
                account, month, employer, world.key(employer.key() + "/remittance/" + month));
    }

    private void payInFull(DemoEmployer employer, DemoCentre.Due due, String month) {
        pay(employer, due.total(), due.remark(), month);
        synchronized (paid) {
            paid.add(due);
        }
    }

    private void payShort(DemoEmployer employer, DemoCentre.Due due, String month) {
        pay(employer, due.total().minus(SHORTFALL), due.remark(), month);
    }

    private void pay(DemoEmployer employer, Cny amount, String remark, String month) {
        bank.pay(
                employer.wallet(),
                DemoWorld.CENTRE_WALLET,
                amount,
                remark,
                world.key(employer.key() + "/payment/" + month));
    }

    /** Money from a wallet that belongs to no employer. */
    private void payUnknown(String month) {
        bank.pay(
                DemoWorld.STRANGER_WALLET,
                DemoWorld.CENTRE_WALLET,
                UNKNOWN_SUM,
                UNKNOWN_REMARK,
                world.key("stranger/payment/" + month));
    }

    private void bringIn(DemoStaff person) {
        if (users.find(person.number()).isPresent()) {
            return;
        }
        String employer = person.employer();
        String account = employer == null ? null : accounts.get(employer);
        String title = employer == null ? person.title() : person.title() + ", " + name(employer);
        users.add(
                new DemoUser(
                        person.number(),
                        centre.add(person, account),
                        person.name(),
                        person.post(),
                        title));
    }

    private String name(String employer) {
        return world.employers().stream()
                .filter(found -> found.key().equals(employer))
                .map(DemoEmployer::name)
                .findFirst()
                .orElseThrow();
    }

    private void awaitPosted(ChildProgram program) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (DemoCentre.Due due : List.copyOf(paid)) {
            while (!centre.remittance(due.remittance()).isPosted()) {
                if (System.nanoTime() > deadline || !program.lookAgain()) {
                    throw new LaunchFailure(
                            "the remittance "
                                    + due.remittance()
                                    + " was paid and is not posted; the centre's log ends:\n"
                                    + program.lastWords());
                }
            }
        }
    }

    /** Does it for all, several at once; where one fails, all have been tried. */
    private static <T> void forEach(List<T> all, Consumer<T> act) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> acts = new ArrayList<>();
            all.forEach(one -> acts.add(workers.submit(() -> act.accept(one))));
            for (Future<?> done : acts) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new DoorFailure("the demo cannot be filled: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while the demo was filled", e);
        }
    }
}
