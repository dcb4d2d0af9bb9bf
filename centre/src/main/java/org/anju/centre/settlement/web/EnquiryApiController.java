/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.settlement.BankEnquiries.EnquiryPage;
import org.anju.centre.settlement.EnquiryId;
import org.anju.centre.settlement.NewWalletEnquiry;
import org.anju.centre.settlement.OwnBalance;
import org.anju.centre.settlement.SettlementRefusal;
import org.anju.centre.settlement.WalletEnquiryView;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.HolderKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions to the bank about wallets and balances, for programs. */
@RestController
class EnquiryApiController {

    private static final String PATH = "/api/v1/wallet-enquiries";

    private final BankEnquiries enquiries;

    EnquiryApiController(BankEnquiries enquiries) {
        this.enquiries = enquiries;
    }

    /** A question: with a wallet whether it is the holder's, without one which he has. */
    record EnquiryForm(
            @Nullable HolderKind holder,
            @Nullable String name,
            @Nullable String identity,
            @Nullable String mobile,
            @Nullable String wallet,
            @Nullable Boolean consent) {

        NewWalletEnquiry asked(UUID key) {
            return new NewWalletEnquiry(
                    new EnquiryId(key),
                    Objects.requireNonNullElse(holder, HolderKind.PERSON),
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(identity, ""),
                    Optional.ofNullable(mobile),
                    Optional.ofNullable(wallet),
                    Boolean.TRUE.equals(consent));
        }
    }

    /** A question and what it came to; of a wallet the last four characters. */
    record EnquiryAnswer(
            UUID id,
            String holder,
            String name,
            String walletTail,
            boolean search,
            String finding,
            boolean mayBePaid,
            String code,
            List<String> foundTails,
            String askedBy,
            String askedAt,
            @Nullable String answeredAt) {

        static EnquiryAnswer of(WalletEnquiryView view) {
            return new EnquiryAnswer(
                    view.id().value(),
                    view.holder().kind().name(),
                    view.holder().name(),
                    view.tail(),
                    view.search(),
                    view.finding().name(),
                    view.finding().isPositive(),
                    view.code(),
                    view.foundTails(),
                    view.askedBy().number(),
                    view.askedAt().toString(),
                    view.answeredAt().map(Instant::toString).orElse(null));
        }
    }

    /** A part of the questions with their total. */
    record EnquiriesAnswer(long total, List<EnquiryAnswer> items) {}

    /** What is in an account by the books, and by the bank after one of its notices; fen. */
    record BalanceAnswer(
            String account,
            String agreement,
            long booksFen,
            @Nullable Long bankFen,
            @Nullable Long availableFen,
            @Nullable Long expectedFen,
            @Nullable Long lastNumber,
            @Nullable LocalDate bookingDate,
            @Nullable String asOf) {

        static BalanceAnswer of(OwnBalance balance) {
            OwnBalance.Report report = balance.report();
            String account = balance.account().number();
            String agreement = balance.agreement().name();
            long books = balance.books().fen();
            return report == null
                    ? new BalanceAnswer(
                            account, agreement, books, null, null, null, null, null, null)
                    : new BalanceAnswer(
                            account,
                            agreement,
                            books,
                            report.booked().fen(),
                            report.available().fen(),
                            report.expected().fen(),
                            report.lastNumber(),
                            report.bookingDate(),
                            report.asOf().toString());
        }
    }

    /** Asks the bank about a wallet; the key is the question's identifier. */
    @PostMapping(PATH)
    ResponseEntity<EnquiryAnswer> ask(
            @RequestBody EnquiryForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        WalletEnquiryView asked = enquiries.ask(form.asked(key), signedIn);
        return ResponseEntity.created(URI.create(PATH + "/" + asked.id()))
                .body(EnquiryAnswer.of(asked));
    }

    /** A part of the questions about wallets, the newest first. */
    @GetMapping(PATH)
    EnquiriesAnswer list(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        EnquiryPage page = enquiries.enquiries(new Slice(after, limit));
        return new EnquiriesAnswer(
                page.total(), page.enquiries().stream().map(EnquiryAnswer::of).toList());
    }

    /** One question about a wallet. */
    @GetMapping(PATH + "/{id}")
    EnquiryAnswer one(@PathVariable UUID id) {
        return enquiries
                .enquiry(new EnquiryId(id))
                .map(EnquiryAnswer::of)
                .orElseThrow(() -> SettlementRefusal.enquiryUnknown(id.toString()));
    }

    /** Asks the bank what is in an account of the centre. */
    @PostMapping("/api/v1/own-accounts/{number}/balance-enquiries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askBalance(@PathVariable String number, @RequestAttribute SignedIn signedIn) {
        enquiries.askBalance(number, signedIn);
    }

    /** Every account of the centre with its balance in the books and at the bank. */
    @GetMapping("/api/v1/bank-balances")
    List<BalanceAnswer> balances() {
        return enquiries.balances().stream().map(BalanceAnswer::of).toList();
    }
}
