/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceApplication;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.collection.Via;
import org.anju.centre.staff.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes employers' remittances from programs and tells how they stand. */
@RestController
class RemittanceController {

    private final Remittances remittances;

    RemittanceController(Remittances remittances) {
        this.remittances = remittances;
    }

    // The month may be missing: then the application is refused with its list kept, like any other.
    @PostMapping(path = "/api/v1/employers/{account}/remittances", consumes = "text/csv")
    ResponseEntity<RemittanceAnswer> submit(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String month,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute Actor actor,
            InputStream list)
            throws IOException {
        RemittanceId id = new RemittanceId(key);
        Remittance remittance =
                remittances.submit(
                        new RemittanceApplication(id, account, month, Via.PROGRAM, actor), list);
        if (remittance instanceof Remittance.Refused refused) {
            throw CollectionRefusal.of(refused);
        }
        return ResponseEntity.created(URI.create("/api/v1/remittances/" + id))
                .body(RemittanceAnswer.of(remittance));
    }

    @GetMapping("/api/v1/remittances/{id}")
    RemittanceAnswer remittance(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        RemittanceId remittance = new RemittanceId(id);
        return remittances
                .find(remittance, signedIn)
                .map(RemittanceAnswer::of)
                .orElseThrow(() -> CollectionRefusal.unknown(remittance));
    }
}
