/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.util.List;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.centre.settlement.BankInbox;
import org.anju.centre.settlement.Notices;
import org.anju.centre.settlement.OwnAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre's wallets, the inbox and the notices for programs. */
@RestController
class SettlementController {

    private final OwnAccounts wallets;
    private final BankInbox inbox;
    private final Notices notices;
    private final Books books;

    SettlementController(OwnAccounts wallets, BankInbox inbox, Notices notices, Books books) {
        this.wallets = wallets;
        this.inbox = inbox;
        this.notices = notices;
        this.books = books;
    }

    /** A wallet with its balance in the books. */
    record WalletAnswer(String number, String name, String ledgerAccount, long bookFen) {}

    /** A notice and what it became. */
    record NoticeAnswer(
            String account,
            long sequence,
            long amountFen,
            String direction,
            @Nullable String became,
            @Nullable String entry) {}

    @GetMapping("/api/v1/wallets")
    List<WalletAnswer> wallets() {
        return wallets.all(BankAccountKind.WALLET).stream()
                .map(
                        wallet ->
                                new WalletAnswer(
                                        wallet.number(),
                                        wallet.name(),
                                        wallet.ledgerAccount().value(),
                                        books.balance(wallet.ledgerAccount()).fen()))
                .toList();
    }

    @GetMapping("/api/v1/inbox")
    BankInbox.Overview inbox() {
        return inbox.overview();
    }

    @GetMapping("/api/v1/notices")
    List<NoticeAnswer> notices() {
        return notices.all().stream()
                .map(
                        notice ->
                                new NoticeAnswer(
                                        notice.account(),
                                        notice.sequence(),
                                        notice.fen(),
                                        notice.direction(),
                                        notice.fate(),
                                        notice.entry()))
                .toList();
    }
}
