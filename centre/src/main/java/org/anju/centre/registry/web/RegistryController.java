/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.LimitTask;
import org.anju.centre.registry.LimitTaskId;
import org.anju.centre.registry.NewChange;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange;
import org.anju.centre.registry.RegistryChange.Reapply;
import org.anju.centre.registry.RegistryRefusal;
import org.anju.centre.registry.RequestedChange;
import org.anju.centre.registry.web.ChangeAnswer.DocumentAnswer;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.SignedIn;
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

/**
 * Papers, changes and stops at limits for programs: a program asks for a change, people who have
 * signed in decide about it.
 */
@RestController
class RegistryController {

    private static final String CHANGES = "/api/v1/registry/changes/";

    private final Registry registry;
    private final Approvals approvals;

    RegistryController(Registry registry, Approvals approvals) {
        this.registry = registry;
        this.approvals = approvals;
    }

    /** On which grounds and papers something is asked for. */
    record Grounds(@Nullable String grounds, @Nullable List<UUID> documents) {

        NewChange change(UUID key, RegistryChange change) {
            return new NewChange(
                    new ChangeId(key),
                    change,
                    Objects.requireNonNullElse(documents, List.<UUID>of()),
                    Objects.requireNonNullElse(grounds, ""));
        }
    }

    /** A new application of whoever is paid; without a wallet the same one may hold more now. */
    record ReapplicationForm(
            @Nullable String wallet, @Nullable String grounds, @Nullable List<UUID> documents) {}

    /** A leg that stopped at a limit. */
    record LimitTaskAnswer(
            UUID id,
            String owner,
            UUID walk,
            int leg,
            @Nullable String account,
            long amountFen,
            @Nullable UUID order,
            String code,
            String words,
            String openedAt,
            @Nullable String dueOn,
            @Nullable String endedAt) {

        static LimitTaskAnswer of(LimitTask task) {
            return new LimitTaskAnswer(
                    task.id().value(),
                    task.owner().name(),
                    task.walk().value(),
                    task.leg(),
                    task.account().orElse(null),
                    task.amount().fen(),
                    task.order().orElse(null),
                    task.code(),
                    task.words(),
                    task.openedAt().toString(),
                    task.dueOn().map(Object::toString).orElse(null),
                    task.end().map(Object::toString).orElse(null));
        }
    }

    /** Keeps a paper: the body is the file as it is. */
    @PostMapping(path = "/api/v1/registry/documents", consumes = "application/octet-stream")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentAnswer keep(
            @RequestParam String name, InputStream body, @RequestAttribute SignedIn signedIn) {
        return DocumentAnswer.of(registry.keep(name, body, signedIn));
    }

    /** What was asked for last, newest first, at most 200. */
    @GetMapping("/api/v1/registry/changes")
    List<ChangeAnswer> changes() {
        return registry.changes().stream().map(change -> ChangeAnswer.of(change, null)).toList();
    }

    /** One change. */
    @GetMapping("/api/v1/registry/changes/{id}")
    ChangeAnswer change(@PathVariable UUID id) {
        return registry.change(new ChangeId(id))
                .map(this::answer)
                .orElseThrow(() -> RegistryRefusal.unknown(id.toString()));
    }

    /** Takes back what waits. */
    @PostMapping("/api/v1/registry/changes/{id}/withdrawal")
    ChangeAnswer withdraw(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return answer(registry.withdraw(new ChangeId(id), signedIn));
    }

    /** Where payments stopped at a limit: the open ones first, at most 500. */
    @GetMapping("/api/v1/limit-tasks")
    List<LimitTaskAnswer> limitTasks() {
        return registry.limitTasks().stream().map(LimitTaskAnswer::of).toList();
    }

    /** Whoever is paid applies anew; a finance checker decides on the pages. */
    @PostMapping("/api/v1/limit-tasks/{id}/reapplications")
    ResponseEntity<ChangeAnswer> reapply(
            @PathVariable UUID id,
            @RequestBody ReapplicationForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Optional<String> wallet =
                Optional.ofNullable(form.wallet()).map(String::strip).filter(s -> !s.isEmpty());
        Reapply change = new Reapply(new LimitTaskId(id), wallet);
        return propose(new Grounds(form.grounds(), form.documents()).change(key, change), signedIn);
    }

    /**
     * A value that must be there.
     *
     * @throws RegistryRefusal if it is not
     */
    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw RegistryRefusal.missing(field);
        }
        return value;
    }

    /** Asks for a change, and says where it stands. */
    ResponseEntity<ChangeAnswer> propose(NewChange change, SignedIn signedIn) {
        RequestedChange asked = registry.propose(change, signedIn);
        return ResponseEntity.created(URI.create(CHANGES + asked.id())).body(answer(asked));
    }

    private ChangeAnswer answer(RequestedChange change) {
        UUID approval =
                approvals
                        .latest(RequestedChange.APPROVAL, change.id().toString())
                        .map(Approval::id)
                        .orElse(null);
        return ChangeAnswer.of(change, approval);
    }
}
