/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.centre.desk.ListExportService;
import org.anju.centre.desk.ListExportService.Listed;
import org.anju.centre.desk.ListExportService.Taken;
import org.anju.centre.desk.ListExportService.Total;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.TableExport;
import org.anju.centre.registry.AccountLine;
import org.anju.centre.registry.Agreement;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryDesk;
import org.anju.centre.settlement.WalletEnquiryView;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;

/** The centre's accounts, and its agreements, as files to keep. */
@Service
class RegistryExportService {

    private static final Slice ONLY_TOTALS = new Slice(0, 1);

    private static final Listed ACCOUNTS =
            Listed.under(
                    "registry.field",
                    "page.WALLETS",
                    "own-accounts",
                    "number",
                    "kind",
                    "name",
                    "bank",
                    "book",
                    "payment",
                    "day",
                    "balance",
                    "lastVerified",
                    "verifiedAt",
                    "state");

    private static final Listed AGREEMENTS =
            Listed.under(
                    "registry.field",
                    "page.AGREEMENTS",
                    "agreements",
                    "agreementNumber",
                    "kind",
                    "bank",
                    "parties",
                    "from",
                    "to",
                    "state");

    private final RegistryDesk desk;
    private final ListExportService exports;
    private final Clock clock;

    RegistryExportService(RegistryDesk desk, ListExportService exports, Clock clock) {
        this.desk = desk;
        this.exports = exports;
        this.clock = clock;
    }

    void accounts(AccountQuery query, Taken taken, HttpServletResponse answer) throws IOException {
        Cny book = desk.accounts(query.filter(), ONLY_TOTALS).book();
        exports.write(
                ACCOUNTS,
                query.printed(),
                List.of(new Total("registry.total", book)),
                table -> desk.eachAccount(query.filter(), line -> row(table, line)),
                taken,
                answer);
    }

    void agreements(AgreementQuery query, Taken taken, HttpServletResponse answer)
            throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
        exports.write(
                AGREEMENTS,
                query.printed(),
                List.of(),
                table -> desk.eachAgreement(query.filter(), one -> row(table, one, today)),
                taken,
                answer);
    }

    private void row(TableExport table, AccountLine line) throws IOException {
        table.text(line.account().number())
                .text(exports.text("registry.word." + line.account().kind()))
                .text(line.account().name())
                .text(line.account().operator())
                .amount(line.book());
        amount(table, line.limit().payment());
        amount(table, line.limit().day());
        amount(table, line.limit().balance());
        table.text(
                        line.verified()
                                .map(each -> exports.text("bank.finding." + each.finding()))
                                .orElse(""))
                .text(
                        line.verified()
                                .flatMap(WalletEnquiryView::answeredAt)
                                .map(at -> at.atZone(ChinaTime.ZONE).toString())
                                .orElse(""))
                .text(
                        exports.text(
                                line.closedAt().isPresent() ? "registry.closed" : "registry.open"))
                .endRow();
    }

    private void row(TableExport table, Agreement agreement, LocalDate today) throws IOException {
        RegisterAgreement terms = agreement.terms();
        table.text(terms.number())
                .text(exports.text("registry.word." + terms.kind()))
                .text(terms.bank())
                .text(terms.parties())
                .text(terms.from().toString())
                .text(agreement.lastDay().toString())
                .text(exports.text("registry.state." + agreement.on(today)))
                .endRow();
    }

    private static void amount(TableExport table, Optional<Cny> amount) {
        if (amount.isPresent()) {
            table.amount(amount.get());
        } else {
            table.nothing();
        }
    }
}
