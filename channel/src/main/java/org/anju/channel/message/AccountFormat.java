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
}
