/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.util.Objects;
import java.util.Optional;
import org.anju.centre.desk.ListQuery;
import org.anju.centre.desk.QueryAddress;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.registry.AccountFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the form above the centre's accounts asks for; whatever is left out is not narrowed.
 *
 * @param closed only those that are closed, or only those in use
 * @param text the end of the number, or a part of a name
 */
record AccountQuery(@Nullable BankAccountKind kind, @Nullable Boolean closed, @Nullable String text)
        implements ListQuery {

    static final String PATH = "/settlement/wallets";

    /** Everything. */
    static final AccountQuery ALL = new AccountQuery(null, null, null);

    AccountFilter filter() {
        return new AccountFilter(
                Optional.ofNullable(kind),
                Optional.ofNullable(closed),
                Objects.requireNonNullElse(text, ""));
    }

    boolean isEverything() {
        return filter().equals(AccountFilter.ALL);
    }

    @Override
    public QueryAddress address() {
        return new QueryAddress(PATH).ask("kind", kind).ask("closed", closed).ask("text", text);
    }
}
