/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.collection.ArrivedMoney;
import org.anju.centre.collection.CaseRow;
import org.anju.centre.collection.CaseStep;
import org.anju.centre.collection.ListFile;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs of cases: which there are, how far each is, its list with the problems marked. */
@RestController
class RemittanceCaseController {

    private final RemittanceCases cases;
    private final Remittances remittances;

    RemittanceCaseController(RemittanceCases cases, Remittances remittances) {
        this.cases = cases;
        this.remittances = remittances;
    }

    /**
     * One part of a list.
     *
     * @param next what to give as {@code after} for the part behind it; null at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(List<Case> remittances, @Nullable UUID next) {}

    /**
     * One case of a list; amounts in fen.
     *
     * @param expiresOn the last accounting date on which it may be paid; null unless it awaits that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Case(
            UUID remittance,
            String caseNo,
            String state,
            String employerAccount,
            @Nullable String month,
            int persons,
            long totalFen,
            @Nullable LocalDate expiresOn,
            OffsetDateTime declaredAt) {

        private static Case of(CaseRow row) {
            return new Case(
                    row.id().value(),
                    row.caseNo().value(),
                    row.state().name(),
                    row.employer().account(),
                    row.month().map(Object::toString).orElse(null),
                    row.sum().persons(),
                    row.sum().total().fen(),
                    row.payableUntil().orElse(null),
                    inChina(row.at()));
        }
    }

    /** One step of a case's way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String step,
            String progress,
            @Nullable String who,
            @Nullable OffsetDateTime at,
            @Nullable OffsetDateTime promised,
            @Nullable String note,
            @Nullable Arrived arrived) {

        private static Step of(CaseStep step) {
            return new Step(
                    step.kind().name(),
                    step.progress().name(),
                    step.who().isEmpty() ? null : step.who(),
                    step.at().map(RemittanceCaseController::inChina).orElse(null),
                    step.promised().map(RemittanceCaseController::inChina).orElse(null),
                    step.note().isEmpty() ? null : step.note(),
                    step.money().map(Arrived::of).orElse(null));
        }
    }

    /**
     * Money that arrived and settled nothing; amounts in fen.
     *
     * @param reason in what it disagrees
     * @param dueFen what the remittance is about in total; null where the money is another's
     * @param arrivedFen what came; null where the money is another's
     * @param remainingFen what of it still waits; null where the money is another's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Arrived(
            String reason,
            @Nullable Long dueFen,
            @Nullable Long arrivedFen,
            @Nullable Long remainingFen) {

        private static Arrived of(ArrivedMoney money) {
            ArrivedMoney.Sums sums = money.sums().orElse(null);
            return new Arrived(
                    money.reason().name(),
                    sums == null ? null : sums.due().fen(),
                    sums == null ? null : sums.arrived().fen(),
                    sums == null ? null : sums.remaining().fen());
        }
    }

    @GetMapping("/api/v1/remittances")
    Listed list(
            SearchForm form,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestAttribute SignedIn signedIn) {
        if (!form.errors().isEmpty()) {
            throw new IllegalArgumentException(
                    "these cannot be read: " + String.join(", ", form.errors().keySet()));
        }
        List<CaseRow> rows =
                cases.after(
                        form.filter(),
                        signedIn,
                        Optional.ofNullable(after).map(RemittanceId::new),
                        limit);
        UUID next = rows.size() < limit ? null : rows.getLast().id().value();
        return new Listed(rows.stream().map(Case::of).toList(), next);
    }

    @GetMapping("/api/v1/remittances/{id}/timeline")
    List<Step> timeline(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return cases.timeline(new RemittanceId(id), signedIn).stream().map(Step::of).toList();
    }

    @GetMapping("/api/v1/remittances/{id}/marked-list")
    void markedList(
            @PathVariable UUID id, @RequestAttribute SignedIn signedIn, HttpServletResponse answer)
            throws IOException {
        ListFile list = remittances.markedList(new RemittanceId(id), signedIn);
        answer.setContentType(list.kind().mediaType());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"".formatted(id, list.kind().extension()));
        list.writeTo(answer.getOutputStream());
    }

    private static OffsetDateTime inChina(Instant at) {
        return OffsetDateTime.ofInstant(at, ChinaTime.ZONE);
    }
}
