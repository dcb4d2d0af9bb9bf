/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DayIT {

    private static final Path OWN = Path.of("src/test/resources/scenarios").toAbsolutePath();
    private static final Path ROUTES = AnjuProgram.ROOT.resolve("examples/routes");
    private static final Path DESK = AnjuProgram.ROOT.resolve("examples/desk");
    private static final Path EXAMPLE = AnjuProgram.ROOT.resolve("examples/first-remittance");

    @TempDir private Path temporary;
    @TempDir private Path folder;

    @Test
    @Clause("5.2b")
    @Clause("5.2c")
    @Clause("6.1.1.1-1")
    @Clause("6.1.1.1-2")
    @Clause("6.1.1.1-3")
    void playsTheFirstExampleAndItsBooksPassHledger() throws Exception {
        Path journal = folder.resolve("day.journal");

        AnjuProgram.Ended day =
                AnjuProgram.run(
                        temporary,
                        "day",
                        EXAMPLE.toString(),
                        "--json",
                        "--export",
                        "hledger=" + journal);

        assertHeld(day);
        assertThat(journal).content().contains("安居示范市住房公积金管理中心");
        assertNothingIsLeft();
        assertHledgerAgrees(journal, day.json().get("trial_balance"));
    }

    @Test
    @Clause("5.2a")
    void playsEveryRouteToItsEndAndToARefusalOnEachLeg() throws IOException {
        assertHeld(AnjuProgram.run(temporary, "day", ROUTES.toString(), "--json"));
        assertNothingIsLeft();
    }

    @Test
    @Clause("5.2b")
    @Clause("6.3.1.3c")
    void playsWhatTheSettlementDeskLooksAfter() throws IOException {
        assertHeld(AnjuProgram.run(temporary, "day", DESK.toString(), "--json"));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spoiled-notices",
                "duplicates",
                "missed-notices",
                "power-cut",
                "refused-lists",
                "bank-days"
            })
    @Clause("5.2c")
    @Clause("6.1.1.1-2")
    @Clause("6.1.1.1-3")
    void playsWhatMayGoWrong(String scenario) throws IOException {
        assertHeld(AnjuProgram.run(temporary, "day", OWN.resolve(scenario).toString(), "--json"));
        assertNothingIsLeft();
    }

    @Test
    void playsTheDocumentsWorkedExampleAndTellsItToPeople() throws IOException {
        DocumentedExample.writeTo(folder);

        AnjuProgram.Ended day = AnjuProgram.run(temporary, "day", folder.toString());

        assertThat(day.exitCode()).as(day.told()).isZero();
        assertThat(day.output())
                .contains("One employer remits, one stranger pays")
                .contains("1776.00 yuan due")
                .contains("Trial balance of 2026-01-12")
                .contains("HELD: ");
    }

    @Test
    void endsWithOneWhereAnExpectationIsBroken() throws IOException {
        DocumentedExample.writeTo(folder);
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("\"201\": \"1776.00\"", "\"201\": \"1776.01\""));

        AnjuProgram.Ended day = AnjuProgram.run(temporary, "day", folder.toString(), "--json");

        assertThat(day.exitCode()).as(day.told()).isEqualTo(1);
        assertThat(day.json().get("result").asString()).isEqualTo("broken");
        assertThat(broken(day.json().get("expectations")))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.get("subject").asString())
                                    .isEqualTo("ledger account 201");
                            assertThat(found.get("expected").asString()).isEqualTo("1776.01");
                            assertThat(found.get("found").asString()).isEqualTo("1776.00");
                        });
    }

    @Test
    void keepsTheDataOfAPlayForExportAndShell() throws IOException {
        DocumentedExample.writeTo(folder);
        Path kept = folder.resolve("kept");
        AnjuProgram.Ended day =
                AnjuProgram.run(temporary, "day", folder.toString(), "--keep", kept.toString());
        assertThat(day.exitCode()).as(day.told()).isZero();

        AnjuProgram.Ended export =
                AnjuProgram.run(
                        temporary,
                        "export",
                        "journal",
                        "--format",
                        "csv",
                        "--data",
                        kept.toString());

        assertThat(export.exitCode()).as(export.told()).isZero();
        assertThat(export.output()).contains("1776.00");
        assumeThat(onPath("psql")).as("psql is not on the PATH").isPresent();
        AnjuProgram.Ended shell =
                AnjuProgram.run(
                        temporary,
                        "psql",
                        "--data",
                        kept.toString(),
                        "--",
                        "-Atc",
                        "select current_user");
        assertThat(shell.output()).as(shell.told()).isEqualTo("anju_owner\n");
    }

    private static void assertHeld(AnjuProgram.Ended day) {
        assertThat(day.exitCode()).as(day.told()).isZero();
        JsonNode result = day.json();
        assertThat(result.get("result").asString()).isEqualTo("held");
        assertThat(result.get("expectations")).isNotEmpty();
        assertThat(broken(result.get("expectations"))).isEmpty();
        assertThat(result.get("invariants"))
                .extracting(invariant -> invariant.get("source").asString())
                .contains("centre", "bank", "play");
        assertThat(broken(result.get("invariants"))).isEmpty();
    }

    private static Stream<JsonNode> broken(JsonNode checks) {
        return checks.valueStream().filter(check -> !check.get("holds").asBoolean());
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(AnjuProgram.dataFolders(temporary)).isEmpty();
    }

    /** hledger reads the journal on its own and must come to the same balances. */
    private static void assertHledgerAgrees(Path journal, JsonNode trialBalance) throws Exception {
        assumeThat(onPath("hledger")).as("hledger is not on the PATH").isPresent();
        assertThat(hledger(journal, "check", "--strict")).isEmpty();
        for (JsonNode account : trialBalance.get("accounts")) {
            String total =
                    hledger(
                            journal,
                            "balance",
                            "^" + account.get("code").asString() + "( |$)",
                            "-N",
                            "--flat");
            long sign = account.get("side").asString().equals("DEBIT") ? 1 : -1;
            BigDecimal expected = BigDecimal.valueOf(sign * account.get("balance_fen").asLong(), 2);
            assertThat(total.strip().lines().map(String::strip).findFirst())
                    .as(account.toString())
                    .hasValueSatisfying(line -> assertThat(line).startsWith("CNY " + expected));
        }
    }

    private static String hledger(Path journal, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("hledger");
        builder.command().addAll(Arrays.asList(arguments));
        builder.command().addAll(List.of("-f", journal.toString()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        return process.inputReader(StandardCharsets.UTF_8).readAllAsString();
    }

    private static Optional<Path> onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
