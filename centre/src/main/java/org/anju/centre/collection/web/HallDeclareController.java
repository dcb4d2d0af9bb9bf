/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Origin;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceApplication;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.collection.Via;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Ids;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * An employer's clerk declares a month (汇缴申报): first the month and of what it is made, then what
 * came of it, to be confirmed or mended. Whatever is sent twice, by a double click, the back button
 * or from two tabs, is done once.
 */
@Controller
class HallDeclareController {

    private static final int PERSONS_SHOWN = 20;
    private static final String CONFLICT = "IDEMPOTENCY_CONFLICT";

    /** Problems that say that the file could not be read at all, so that it cannot be marked. */
    private static final String OF_THE_FILE = "FILE_";

    private final Remittances remittances;
    private final RemittanceCases cases;
    private final HallEmployerService employers;
    private final Ids ids;

    HallDeclareController(
            Remittances remittances,
            RemittanceCases cases,
            HallEmployerService employers,
            Ids ids) {
        this.remittances = remittances;
        this.cases = cases;
        this.employers = employers;
        this.ids = ids;
    }

    @GetMapping("/hall/declare")
    ModelAndView form(
            @RequestAttribute SignedIn signedIn,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String refused) {
        boolean large = refused.equals(UploadLimitFilter.TOO_LARGE);
        return form(signedIn, month, Origin.LIST, large ? "large" : null);
    }

    @PostMapping("/hall/declare")
    ModelAndView draft(
            @RequestAttribute SignedIn signedIn,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "LIST") Origin origin,
            @RequestParam(required = false) @Nullable MultipartFile list)
            throws IOException {
        if (origin == Origin.LIST && (list == null || list.isEmpty())) {
            return form(signedIn, month, origin, "missing");
        }
        Remittance drafted = draft(application(id, month, signedIn), origin, list);
        return seeOther("/hall/declare?draft=" + drafted.id());
    }

    @GetMapping(path = "/hall/declare", params = "draft")
    ModelAndView check(@RequestAttribute SignedIn signedIn, @RequestParam UUID draft) {
        return switch (found(draft, signedIn)) {
            case Remittance.Draft priced -> summary(priced, signedIn);
            case Remittance.Refused refused -> problems(refused, signedIn);
            case Remittance declared -> seeOther("/hall/cases/" + declared.caseNo());
        };
    }

    @PostMapping("/hall/declare/confirm")
    ModelAndView confirm(@RequestAttribute SignedIn signedIn, @RequestParam UUID draft) {
        try {
            Remittance declared = remittances.confirm(new RemittanceId(draft), signedIn);
            return seeOther("/hall/cases/" + declared.caseNo());
        } catch (CollectionRefusal refusal) {
            if (refusal.ground() != Refusal.Ground.STATE
                    || !(found(draft, signedIn) instanceof Remittance.Draft priced)) {
                throw refusal;
            }
            ModelAndView page = summary(priced, signedIn);
            page.addObject("changes", refusal.problems());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** Throws a draft away; sent twice, it is thrown away once. */
    @PostMapping("/hall/declare/discard")
    ModelAndView discard(@RequestAttribute SignedIn signedIn, @RequestParam UUID draft) {
        remittances.discard(new RemittanceId(draft), signedIn);
        return seeOther("/hall");
    }

    /** Made of another list under an id that was used: the clerk went back and chose again. */
    private Remittance draft(
            RemittanceApplication application, Origin origin, @Nullable MultipartFile list)
            throws IOException {
        try {
            return draftOnce(application, origin, list);
        } catch (CollectionRefusal refusal) {
            if (!refusal.code().equals(CONFLICT)) {
                throw refusal;
            }
            RemittanceApplication anew =
                    new RemittanceApplication(
                            new RemittanceId(ids.next()),
                            application.employerAccount(),
                            application.month(),
                            application.via(),
                            application.actor());
            return draftOnce(anew, origin, list);
        }
    }

    private Remittance draftOnce(
            RemittanceApplication application, Origin origin, @Nullable MultipartFile list)
            throws IOException {
        if (origin == Origin.ROSTER || list == null) {
            return remittances.draftFromRoster(application);
        }
        try (InputStream bytes = list.getInputStream()) {
            return remittances.draft(application, bytes);
        }
    }

    private static RemittanceApplication application(UUID id, String month, SignedIn clerk) {
        return new RemittanceApplication(
                new RemittanceId(id),
                HallEmployerService.account(clerk),
                month.strip(),
                Via.HALL,
                clerk.actor());
    }

    private Remittance found(UUID draft, SignedIn clerk) {
        return remittances
                .find(new RemittanceId(draft), clerk)
                .orElseThrow(CollectionRefusal::unknownCase);
    }

    private ModelAndView form(
            SignedIn clerk, String month, Origin origin, @Nullable String problem) {
        HallEmployer employer = employers.of(clerk);
        ModelAndView page = form("collection/hall/declare", employer);
        page.addObject("month", month.isEmpty() ? employer.next().toString() : month);
        page.addObject("origin", origin.name());
        page.addObject("problem", problem);
        if (problem != null) {
            page.setStatus(
                    problem.equals("large")
                            ? HttpStatus.CONTENT_TOO_LARGE
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView summary(Remittance.Draft draft, SignedIn clerk) {
        return new ModelAndView("collection/hall/summary")
                .addObject("draft", draft)
                .addObject("terms", draft.terms())
                .addObject("change", draft.change().orElse(null))
                .addObject("persons", cases.persons(draft.id(), clerk, 0, PERSONS_SHOWN))
                .addObject("employer", employers.of(clerk));
    }

    private ModelAndView problems(Remittance.Refused refused, SignedIn clerk) {
        HallEmployer employer = employers.of(clerk);
        boolean marked =
                refused.filing().origin() == Origin.LIST
                        && refused.problems().stream()
                                .noneMatch(problem -> problem.code().startsWith(OF_THE_FILE));
        String month = refused.filing().month();
        return form("collection/hall/problems", employer)
                .addObject("refused", refused)
                .addObject("marked", marked)
                .addObject("month", isMonth(month) ? month : employer.next().toString())
                .addObject("origin", Origin.LIST.name())
                .addObject("problem", null);
    }

    private static boolean isMonth(String text) {
        try {
            return YearMonth.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private ModelAndView form(String template, HallEmployer employer) {
        return new ModelAndView(template)
                .addObject("employer", employer)
                .addObject("id", ids.next());
    }

    private static ModelAndView seeOther(String address) {
        ModelAndView redirect = new ModelAndView("redirect:" + address);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
