/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.Installation;
import org.anju.launcher.process.InstalledCentre;
import org.anju.launcher.process.Ports;
import org.anju.launcher.process.ProgramFiles;
import org.anju.launcher.process.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** {@code ./anju conformance} as a process: green against the sandbox bank, red where it lies. */
class ConformanceIT {

    private static final InstalledCentre CENTRE = new InstalledCentre("C32050", "苏州市住房公积金管理中心");

    @TempDir private Path temporary;

    @Test
    void findsTheSandboxBankConformingAndReportsIt() throws Exception {
        Path reports = temporary.resolve("reports");

        AnjuProgram.Ended ended =
                AnjuProgram.run(
                        temporary, "conformance", "--short", "--report", reports.toString());

        assertThat(ended.exitCode()).as(ended.told()).isZero();
        assertThat(ended.output().lines().toList().getLast()).matches("39 passed, 0 failed");
        Element suite =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(reports.resolve("conformance.xml").toFile())
                        .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("39");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(39);
        assertThat(Files.readString(reports.resolve("conformance.html")))
                .contains("39 passed, 0 failed");
        assertThat(AnjuProgram.dataFolders(temporary)).isEmpty();
    }

    @Test
    void readsTheCodesOfABankOfOtherHabits() {
        AnjuProgram.Ended ended =
                AnjuProgram.run(
                        temporary,
                        "conformance",
                        "--habits",
                        "own-codes",
                        "--only",
                        "orders.several",
                        "--only",
                        "refusals.insufficient",
                        "--only",
                        "batches.collected",
                        "--only",
                        "days.pages");

        assertThat(ended.exitCode()).as(ended.told()).isZero();
        assertThat(ended.output()).endsWith("6 passed, 0 failed\n");
    }

    @Test
    void findsABankThatLiesAboutPaymentsNotConforming() throws Exception {
        Ports ports = Ports.free();
        DataFolder data = DataFolder.throwAway();
        try (Installation installation =
                new Installation(
                        new ProgramFiles(AnjuProgram.ROOT), data, CENTRE, Purpose.PLAY, ports)) {
            installation.clock().moveTo(Instant.now());
            installation.startBankAlone();
            URI bank = installation.bankAddress();
            String keys = installation.centreKeys().toString();
            String port = Integer.toString(ports.centre());

            AnjuProgram.Ended right = examine(bank, keys, port);
            plant(installation.http(), bank, "executed-twice");
            AnjuProgram.Ended twice = examine(bank, keys, port);
            plant(installation.http(), bank, "other-amount");
            AnjuProgram.Ended otherAmount = examine(bank, keys, port);

            assertThat(right.exitCode()).as(right.told()).isZero();
            assertThat(right.output()).endsWith("1 passed, 0 failed\n");
            assertRed(twice, "the entries of p on wallet is 2, not 1");
            assertRed(otherAmount, "the amount noticed is 0.99, not 1.00");
        }
    }

    private AnjuProgram.Ended examine(URI bank, String keys, String port) {
        return AnjuProgram.run(
                temporary,
                "conformance",
                "--bank",
                bank.toString(),
                "--keys",
                keys,
                "--listen",
                port,
                "--patience",
                "2",
                "--only",
                "orders.wallet-to-wallet");
    }

    private static void plant(HttpClient http, URI bank, String fault) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(bank.resolve("/control/v1/order-faults"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"fault\":\"" + fault + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void assertRed(AnjuProgram.Ended ended, String seen) {
        assertThat(ended.exitCode()).as(ended.told()).isEqualTo(1);
        assertThat(ended.output()).contains(seen).endsWith("0 passed, 1 failed\n");
    }
}
