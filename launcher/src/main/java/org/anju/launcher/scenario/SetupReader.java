/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.anju.kernel.Cny;
import org.anju.launcher.process.Habits;
import org.anju.launcher.scenario.CentreSetup.OwnAccountSetup;
import org.anju.launcher.scenario.WalletSetup.Kind;
import org.anju.launcher.scenario.WalletSetup.Owner;
import org.anju.launcher.scenario.WalletSetup.WalletClass;
import org.jspecify.annotations.Nullable;

/** Reads who there is before the first day: centre, employers, wallets of others. */
final class SetupReader {

    private static final int CREDIT_CODE_LENGTH = 18;

    private final ScenarioReader reader;

    SetupReader(ScenarioReader reader) {
        this.reader = reader;
    }

    /** An employer together with the wallets that the file names inside it. */
    record EmployerWithWallets(EmployerSetup employer, List<WalletSetup> wallets) {}

    /** All wallets in the order in which the bank opens them. */
    static List<WalletSetup> allWallets(
            CentreSetup centre, List<EmployerWithWallets> employers, List<WalletSetup> others) {
        List<WalletSetup> all = new ArrayList<>();
        centre.accounts().forEach(own -> all.add(own.wallet()));
        employers.forEach(employer -> all.addAll(employer.wallets()));
        all.addAll(others);
        return all;
    }

    CentreSetup centre(Place place, YamlNode node) {
        Fields fields =
                Fields.of(place, node, "code", "name", "wallets", "deposits", "loan_wallets");
        String code = fields.required("code", Values::centreCode);
        String name = fields.required("name", Values::text);
        List<OwnAccountSetup> wallets =
                reader.each(fields, "wallets", (at, item) -> centreWallet(name, at, item));
        if (fields.items("wallets").isEmpty()) {
            throw fields.place("wallets")
                    .problem(fields.line(), "", "a centre has a wallet", "add at least one");
        }
        return new CentreSetup(
                code,
                name,
                wallets,
                eachIfThere(fields, "deposits", (at, item) -> deposit(name, at, item)),
                eachIfThere(fields, "loan_wallets", SetupReader::loanWallet));
    }

    private <T> List<T> eachIfThere(
            Fields fields, String key, BiFunction<Place, YamlNode, T> item) {
        return fields.has(key) ? reader.each(fields, key, item) : List.of();
    }

    /** How the bank differs from other banks. */
    static Habits bank(Place place, YamlNode node) {
        return Fields.of(place, node, "habits")
                .required("habits", Values.word(Habits.values(), Habits::toString));
    }

    private static OwnAccountSetup centreWallet(String centreName, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "key", "number", "name", "operator");
        return new OwnAccountSetup(
                emptyWallet(fields, fields.orElse("name", centreName, Values::text), Owner.CENTRE),
                fields.required("operator", Values::text));
    }

    private static OwnAccountSetup loanWallet(Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "key", "number", "name", "operator");
        return new OwnAccountSetup(
                emptyWallet(fields, fields.required("name", Values::text), Owner.BANK),
                fields.required("operator", Values::text));
    }

    private static WalletSetup emptyWallet(Fields fields, String name, Owner owner) {
        return new WalletSetup(
                fields.required("key", Values::name),
                fields.required("number", Values::walletNumber),
                name,
                owner,
                Kind.WALLET,
                WalletClass.CORPORATE,
                Cny.ZERO);
    }

    private static OwnAccountSetup deposit(String centreName, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "key", "number", "name", "bank");
        WalletSetup account =
                new WalletSetup(
                        fields.required("key", Values::name),
                        fields.required("number", Values::depositNumber),
                        fields.orElse("name", centreName, Values::text),
                        Owner.CENTRE,
                        Kind.DEPOSIT,
                        WalletClass.CORPORATE,
                        Cny.ZERO);
        return new OwnAccountSetup(account, fields.required("bank", Values::text));
    }

    EmployerWithWallets employer(Place place, YamlNode node) {
        Fields fields =
                Fields.of(
                        place,
                        node,
                        "key",
                        "name",
                        "credit_code",
                        "employer_rate",
                        "person_rate",
                        "wallets",
                        "employees",
                        "expect");
        String name = fields.required("name", Values::text);
        List<WalletSetup> wallets =
                reader.each(fields, "wallets", (at, item) -> employerWallet(name, at, item));
        EmployerSetup employer =
                new EmployerSetup(
                        fields.line(),
                        fields.required("key", Values::name),
                        name,
                        creditCode(fields),
                        fields.required("employer_rate", Values::rate),
                        fields.required("person_rate", Values::rate),
                        wallets.stream().map(WalletSetup::key).toList(),
                        fields.<Path>required("employees", reader::file),
                        fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
        return new EmployerWithWallets(employer, wallets);
    }

    /** Eighteen characters; whether the check digit is right is for the centre to say. */
    private static @Nullable String creditCode(Fields fields) {
        String code = fields.optional("credit_code", Values::text);
        if (code != null && code.length() != CREDIT_CODE_LENGTH) {
            throw fields.place("credit_code")
                    .problem(
                            fields.required("credit_code"),
                            "a unified social credit code has 18 characters",
                            "write all 18, or leave the key out");
        }
        return code;
    }

    private WalletSetup employerWallet(String employerName, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "key", "number", "name", "opening");
        return new WalletSetup(
                fields.required("key", Values::name),
                fields.required("number", Values::walletNumber),
                fields.orElse("name", employerName, Values::text),
                Owner.EMPLOYER,
                Kind.WALLET,
                WalletClass.CORPORATE,
                fields.required("opening", Values::amount));
    }

    WalletSetup otherWallet(Place place, YamlNode node) {
        Fields fields =
                Fields.of(place, node, "key", "number", "name", "owner", "class", "opening");
        Owner owner =
                fields.required(
                        "owner",
                        Values.word(
                                new Owner[] {Owner.PERSON, Owner.OTHER},
                                known -> Words.of(known.name())));
        WalletClass usual = owner == Owner.PERSON ? WalletClass.PERSONAL_1 : WalletClass.CORPORATE;
        return new WalletSetup(
                fields.required("key", Values::name),
                fields.required("number", Values::walletNumber),
                fields.required("name", Values::text),
                owner,
                Kind.WALLET,
                fields.orElse("class", usual, Values.word(WalletClass.values(), WalletClass::word)),
                fields.required("opening", Values::amount));
    }
}
