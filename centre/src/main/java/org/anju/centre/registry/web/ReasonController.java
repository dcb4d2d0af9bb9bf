/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anju.centre.registry.RegistryChange.SetBankReason;
import org.anju.centre.registry.web.RegistryController.Grounds;
import org.anju.centre.settlement.BankReason;
import org.anju.centre.settlement.BankReasons;
import org.anju.centre.settlement.RetryClass;
import org.anju.centre.settlement.UnreadCode;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the bank's reason codes mean, for programs. */
@RestController
class ReasonController {

    private final BankReasons reasons;
    private final RegistryController changes;

    ReasonController(BankReasons reasons, RegistryController changes) {
        this.reasons = reasons;
        this.changes = changes;
    }

    /**
     * What a code of the bank is to mean from a day on.
     *
     * @param retryClass what may be done after it; the ISO code's own where none is named
     */
    record ReasonForm(
            @Nullable String code,
            @Nullable LocalDate from,
            @Nullable String meaning,
            @Nullable String iso,
            @Nullable RetryClass retryClass,
            @Nullable String grounds) {}

    /** What a code means from a day on. */
    record ReasonAnswer(
            String bank,
            String code,
            LocalDate from,
            String meaning,
            String iso,
            String retryClass) {

        static ReasonAnswer of(BankReason reason) {
            return new ReasonAnswer(
                    reason.bank(),
                    reason.code(),
                    reason.from(),
                    reason.meaning(),
                    reason.iso(),
                    reason.retry().name());
        }
    }

    /** A code that nobody has read: what it was said of is unknown. */
    record UnreadAnswer(String code, String words, String seenAt, int unknownOrders) {

        static UnreadAnswer of(UnreadCode code) {
            return new UnreadAnswer(
                    code.code(), code.words(), code.seen().toString(), code.orders());
        }
    }

    /** The bank's own codes, ISO's, and those that nobody has read. */
    record ReasonsAnswer(
            String bank,
            List<ReasonAnswer> own,
            List<ReasonAnswer> standard,
            List<UnreadAnswer> unread) {}

    /** Asks to have a code of the bank read so; a finance checker decides on the pages. */
    @PostMapping("/api/v1/bank-reasons")
    ResponseEntity<ChangeAnswer> set(
            @RequestBody ReasonForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        String iso = Objects.requireNonNullElse(form.iso(), "").strip();
        SetBankReason change =
                new SetBankReason(
                        new BankReason(
                                reasons.bank(),
                                Objects.requireNonNullElse(form.code(), "").strip(),
                                RegistryController.given("from", form.from()),
                                Objects.requireNonNullElse(form.meaning(), "").strip(),
                                iso,
                                Objects.requireNonNullElseGet(
                                        form.retryClass(), () -> retryOf(reasons, iso))));
        return changes.propose(new Grounds(form.grounds(), null).change(key, change), signedIn);
    }

    /** Every code that was approved, and those that wait for somebody to read them. */
    @GetMapping("/api/v1/bank-reasons")
    ReasonsAnswer reasons() {
        return new ReasonsAnswer(
                reasons.bank(),
                reasons.own().stream().map(ReasonAnswer::of).toList(),
                reasons.standard().stream().map(ReasonAnswer::of).toList(),
                reasons.unread().stream().map(UnreadAnswer::of).toList());
    }

    /**
     * What may be done after an ISO code; nothing after one that is not known, which is refused.
     */
    static RetryClass retryOf(BankReasons reasons, String iso) {
        return reasons.standard().stream()
                .filter(known -> known.code().equals(iso))
                .map(BankReason::retry)
                .findFirst()
                .orElse(RetryClass.NEVER);
    }
}
