/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/**
 * Reads what the settlement desk does beside instructions: a rule of release, a meaning of the
 * bank's reason codes, a verified wallet.
 */
final class DeskStepReader {

    private DeskStepReader() {}

    static Step releaseRule(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "route", "per_walk", "per_day", "expect");
        return new Step.SetReleaseRule(
                line,
                fields.required("route", Values.word(ReleasedRoute.values(), ReleasedRoute::word)),
                fields.required("per_walk", Values::amount),
                fields.required("per_day", Values::amount),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
    }

    static Step bankReason(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "code", "iso", "meaning", "expect");
        return new Step.SetBankReason(
                line,
                fields.required("code", Values::text),
                fields.required("iso", Values::text),
                fields.required("meaning", Values::text),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
    }

    static Step verifyWallet(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "wallet", "identity", "known_as", "name", "finding");
        String identity = fields.required("identity", Values::text);
        return new Step.VerifyWallet(
                line,
                new AskedWallet(
                        fields.required("wallet", Values::name),
                        identity,
                        fields.orElse("known_as", identity, Values::text),
                        fields.optional("name", Values::text)),
                fields.orElse(
                        "finding",
                        WalletFinding.CONFIRMED,
                        Values.word(WalletFinding.values(), WalletFinding::word)));
    }
}
