/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceApplication;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.collection.Via;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes employers' remittances from programs, at once or as a draft first. */
@RestController
class RemittanceController {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Remittances remittances;

    RemittanceController(Remittances remittances) {
        this.remittances = remittances;
    }

    // The month may be missing: then the application is refused with its list kept, like any other.
    @PostMapping(
            path = "/api/v1/employers/{account}/remittances",
            consumes = {"text/csv", XLSX})
    ResponseEntity<RemittanceAnswer> submit(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String month,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn,
            InputStream list)
            throws IOException {
        return created(remittances.submit(application(account, month, key, signedIn), list));
    }

    /** Prices a list and leaves it as a draft. */
    @PostMapping(
            path = "/api/v1/employers/{account}/remittance-drafts",
            consumes = {"text/csv", XLSX})
    ResponseEntity<RemittanceAnswer> draft(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String month,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn,
            InputStream list)
            throws IOException {
        return created(remittances.draft(application(account, month, key, signedIn), list));
    }

    /** Makes a draft of everybody by the latest base; nothing is sent but the address. */
    @PostMapping(path = "/api/v1/employers/{account}/remittance-drafts", params = "from=roster")
    ResponseEntity<RemittanceAnswer> draftFromRoster(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String month,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        return created(remittances.draftFromRoster(application(account, month, key, signedIn)));
    }

    /** Declares a draft; asked again, it is answered as it stands. */
    @PostMapping("/api/v1/remittances/{id}/confirmation")
    RemittanceAnswer confirm(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return RemittanceAnswer.of(remittances.confirm(new RemittanceId(id), signedIn));
    }

    /** Why somebody cancels; may be left out by whoever acts for the employer only. */
    record Cancellation(@Nullable String reason) {}

    /**
     * Withdraws what is checked or awaits its payment; asked again, it is answered as it stands.
     */
    @PostMapping("/api/v1/remittances/{id}/cancellation")
    RemittanceAnswer cancel(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Cancellation cancellation,
            @RequestAttribute SignedIn signedIn) {
        String reason = cancellation == null ? null : cancellation.reason();
        return RemittanceAnswer.of(
                remittances.cancel(new RemittanceId(id), reason == null ? "" : reason, signedIn));
    }

    /** Throws a draft away; asked again, it is answered as it stands. */
    @PostMapping("/api/v1/remittances/{id}/discard")
    RemittanceAnswer discard(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return RemittanceAnswer.of(remittances.discard(new RemittanceId(id), signedIn));
    }

    @GetMapping("/api/v1/remittances/{id}")
    RemittanceAnswer remittance(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        RemittanceId remittance = new RemittanceId(id);
        return remittances
                .find(remittance, signedIn)
                .map(RemittanceAnswer::of)
                .orElseThrow(() -> CollectionRefusal.unknown(remittance));
    }

    private static RemittanceApplication application(
            String account, String month, UUID key, SignedIn signedIn) {
        return RemittanceApplication.of(
                new RemittanceId(key), account, month, Via.PROGRAM, signedIn);
    }

    private static ResponseEntity<RemittanceAnswer> created(Remittance remittance) {
        if (remittance instanceof Remittance.Refused refused) {
            throw CollectionRefusal.of(refused);
        }
        return ResponseEntity.created(URI.create("/api/v1/remittances/" + remittance.id()))
                .body(RemittanceAnswer.of(remittance));
    }
}
