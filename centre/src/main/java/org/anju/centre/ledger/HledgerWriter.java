/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anju.centre.ledger.BooksRepository.ChartAccount;
import org.anju.centre.ledger.BooksRepository.JournalLine;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * The journal as hledger reads it, strict checks included: accounts and the currency are declared,
 * and at the end of each day a transaction of zeros asserts every account's balance.
 */
final class HledgerWriter implements JournalWriter {

    private final Writer out;
    private final Map<String, Cny> balances = new TreeMap<>();
    private @Nullable EntryId entry;
    private @Nullable AccountingDate date;

    HledgerWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<ChartAccount> chart) throws IOException {
        out.append("; journal of the centre's books; amounts in yuan, debits positive\n");
        out.append("decimal-mark .\n");
        out.append("commodity CNY 1000.00\n");
        for (ChartAccount account : chart) {
            out.append("account ").append(name(account)).append('\n');
        }
    }

    @Override
    public void line(JournalLine line) throws IOException {
        if (!line.entry().equals(entry)) {
            if (date != null && !line.date().equals(date)) {
                assertBalances(date);
            }
            entry = line.entry();
            date = line.date();
            header(line);
        }
        Cny signed = line.debit().minus(line.credit());
        String account = name(line.account());
        posting(account, signed).append('\n');
        balances.merge(account, signed, Cny::plus);
    }

    @Override
    public void end() throws IOException {
        if (date != null) {
            assertBalances(date);
        }
    }

    private void header(JournalLine line) throws IOException {
        out.append('\n')
                .append(line.date().toString())
                .append('=')
                .append(line.bankDate().toString())
                .append(" * (")
                .append(line.entry().toString())
                .append(") ")
                .append(line.rule())
                .append(' ')
                .append(line.summary().replaceAll("[;\\r\\n]", " "))
                .append('\n');
    }

    private void assertBalances(AccountingDate day) throws IOException {
        out.append('\n').append(day.toString()).append(" * balances at the end of the day\n");
        for (var balance : balances.entrySet()) {
            posting(balance.getKey(), Cny.ZERO)
                    .append(" = CNY ")
                    .append(balance.getValue().toString())
                    .append('\n');
        }
    }

    private Writer posting(String account, Cny signed) throws IOException {
        // Two spaces end an account name.
        out.append("    ").append(account).append("  CNY ").append(signed.toString());
        return out;
    }

    private static String name(ChartAccount account) {
        return account.code() + " " + account.name().replaceAll("\\s+", " ");
    }
}
