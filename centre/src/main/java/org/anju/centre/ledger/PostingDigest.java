/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubLedgerDetails.Mixed;
import org.anju.centre.ledger.SubLedgerDetails.Selected;
import org.anju.channel.crypto.CryptoPort;

/**
 * The SM3 digest of what a posting says about money. A replay with the same key must have the same
 * digest; the minted id and the accounting date may differ, because a retry may come a day later.
 */
class PostingDigest {

    private final CryptoPort crypto;

    PostingDigest(CryptoPort crypto) {
        this.crypto = crypto;
    }

    byte[] of(Posting posting, Booking booking) {
        StringJoiner content = begun(booking.rule(), posting.bankDate());
        for (Booking.Line line : booking.lines()) {
            content.add(line.account().value())
                    .add(Long.toString(line.debit().fen()))
                    .add(Long.toString(line.credit().fen()));
        }
        addDetails(content, posting.details());
        return digested(content);
    }

    /**
     * The digest of an entry as it stands in the books, where its details were listed one by one.
     *
     * @param parts account, debit and credit of each line, then control account, subject and fen of
     *     each detail, all in their order
     */
    byte[] ofStanding(String rule, LocalDate bankDate, List<String> parts) {
        StringJoiner content = begun(rule, bankDate);
        parts.forEach(content::add);
        return digested(content);
    }

    // A unit separator cannot occur in any of the parts, so no two contents read alike.
    private static StringJoiner begun(String rule, LocalDate bankDate) {
        return new StringJoiner("\u001f").add("v1").add(rule).add(bankDate.toString());
    }

    private byte[] digested(StringJoiner content) {
        return crypto.sm3(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void addDetails(StringJoiner content, SubLedgerDetails details) {
        switch (details) {
            case Listed(var list) -> addListed(content, list);
            case Selected(var control, var query) -> addSelected(content, control, query);
            case Mixed(var list, var control, var query) -> {
                addListed(content, list);
                addSelected(content, control, query);
            }
        }
    }

    private static void addListed(StringJoiner content, List<Detail> list) {
        list.forEach(
                detail ->
                        content.add(detail.control().code().value())
                                .add(detail.subject().value())
                                .add(Long.toString(detail.fen().fen())));
    }

    private static void addSelected(StringJoiner content, ControlAccount control, SetQuery query) {
        content.add(control.code().value());
        new TreeMap<>(query.parameters())
                .forEach((name, value) -> content.add(name).add(value.toString()));
    }
}
