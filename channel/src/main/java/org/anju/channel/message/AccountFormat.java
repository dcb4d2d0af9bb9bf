/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link AccountId}, alike wherever a message names an account. */
final class AccountFormat {

    private static final List<String> OTHER = List.of("Id", "Othr");

    private AccountFormat() {}

    static void write(ElementWriter out, String name, AccountId account) {
        out.element(name, () -> out.path(OTHER, () -> writeOther(out, account)));
    }

    private static void writeOther(ElementWriter out, AccountId account) {
        out.text("Id", account.number());
        AccountScheme scheme = account.scheme();
        out.element("SchmeNm", () -> out.text(scheme.element(), scheme.wire()));
    }

    /** An account where the schema has only its identification. */
    static void writeId(ElementWriter out, String name, AccountId account) {
        out.path(List.of(name, "Othr"), () -> writeOther(out, account));
    }

    /** The mirror of {@link #writeId}. */
    static AccountId readId(ElementReader in, String name) throws MessageRefusal {
        return in.path(List.of(name, "Othr"), AccountFormat::readOther);
    }

    static AccountId read(ElementReader in, String name) throws MessageRefusal {
        return in.element(name, account -> account.path(OTHER, AccountFormat::readOther));
    }

    private static AccountId readOther(ElementReader in) throws MessageRefusal {
        String number = in.text("Id", TextRule.ACCOUNT_NUMBER);
        return new AccountId(in.element("SchmeNm", AccountFormat::readScheme), number);
    }

    private static AccountScheme readScheme(ElementReader in) throws MessageRefusal {
        AccountScheme scheme =
                in.standsBefore(AccountScheme.ECNY_WALLET.element())
                        ? AccountScheme.ECNY_WALLET
                        : AccountScheme.BANK_ACCOUNT;
        in.constant(scheme.element(), scheme.wire());
        return scheme;
    }
}
