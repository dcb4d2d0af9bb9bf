/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.kernel.SteppedClock;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.RegistryDoor;
import org.anju.launcher.process.Installation;
import org.anju.launcher.scenario.Scenario;
import org.anju.launcher.scenario.Step;

/** Everything a step may reach: the scenario, both programs, the clock, what is known so far. */
final class Stage {

    private final Scenario scenario;
    private final Installation installation;
    private final CentreApi centre;
    private final SuspenseApi suspense;
    private final RegistryDoor registry;
    private final FinanceDesk finance;
    private final InstructionApi instructionApi;
    private final BankControl bank;
    private final Chronicle chronicle;
    private final Map<String, String> employerAccounts = new HashMap<>();
    private final Map<String, Submitted> remittances = new LinkedHashMap<>();
    private final Map<String, UUID> movements = new HashMap<>();
    private final Map<String, UUID> instructions = new LinkedHashMap<>();

    /** A remittance that the centre took, as it answered when it did. */
    record Submitted(Step.Submit step, CentreApi.Remittance answer) {

        Cny due() {
            return Cny.ofFen(answer.totalFen());
        }
    }

    Stage(Scenario scenario, Installation installation, Chronicle chronicle) {
        this.scenario = scenario;
        this.installation = installation;
        this.chronicle = chronicle;
        Door door =
                new Door(
                        installation.http(),
                        "centre",
                        installation.centreAddress(),
                        installation.centreToken());
        this.centre = new CentreApi(door);
        this.suspense = new SuspenseApi(door);
        this.registry = new RegistryDoor(door);
        this.finance = new FinanceDesk(this);
        this.instructionApi = new InstructionApi(door);
        this.bank =
                new BankControl(
                        new Door(installation.http(), "bank", installation.bankAddress(), null));
    }

    Scenario scenario() {
        return scenario;
    }

    Installation installation() {
        return installation;
    }

    CentreApi centre() {
        return centre;
    }

    SuspenseApi suspense() {
        return suspense;
    }

    RegistryDoor registry() {
        return registry;
    }

    /** Two people of the centre's finance. */
    FinanceDesk finance() {
        return finance;
    }

    InstructionApi instructionApi() {
        return instructionApi;
    }

    BankControl bank() {
        return bank;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Instant now() {
        return installation.clock().instant();
    }

    /** Moves the one clock on; never back. */
    void moveTo(Instant instant) {
        SteppedClock clock = installation.clock();
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
        }
    }

    void pass(Duration time) {
        moveTo(now().plus(time));
    }

    /** The employer account numbers that the centre gave, by the scenario's key. */
    Map<String, String> employerAccounts() {
        return employerAccounts;
    }

    /** The scenario's key of the employer with that account number, if it is one of its own. */
    Optional<String> employerOf(String account) {
        return employerAccounts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The scenario's name of a remittance of the centre, if it is one of its own. */
    Optional<String> remittanceOf(UUID id) {
        return remittances.entrySet().stream()
                .filter(entry -> entry.getValue().answer().remittance().equals(id.toString()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The settlement instructions that the centre took, by the scenario's name. */
    Map<String, UUID> instructions() {
        return instructions;
    }

    /** Under which references the bank moved what the scenario has a name for. */
    Map<String, UUID> movements() {
        return movements;
    }

    /** The remittances that the centre took, by the scenario's name. */
    Map<String, Submitted> remittances() {
        return remittances;
    }
}
